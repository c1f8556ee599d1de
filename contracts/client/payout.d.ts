// Emitted by `make contracts` from the OpenAPI document of the same name: the types of a client, nothing that runs.
export interface paths {
    "/v1/payees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人的账户、单位的账户，或（出纳）任何账户，只显示部分号码 · The caller’s own account, an employer’s, or (cashier) anybody’s, masked
         * @description Roles: member, clerk, cashier, supervisor
         */
        get: operations["listPayees"];
        put?: never;
        /**
         * 登记收款账户：会员登记本人的，经办人登记单位的（用于退款） · Register the account to pay to: a member their own, a clerk the employer’s (for refunds)
         * @description Roles: member, clerk
         */
        post: operations["registerPayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payees/{payeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看收款账户，只显示部分号码 · A payee, masked
         * @description Roles: member, clerk, cashier, supervisor
         */
        get: operations["readPayee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payees/{payeeId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 更换账户；银行会核对新账户的户名 · Change the account; the bank checks the name of the new one
         * @description Roles: member, clerk
         */
        put: operations["changePayeeAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payees/{payeeId}/name-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请银行再核对户名与账号，并向登记册核对是否本人姓名 · Ask the bank again whether name and account belong together, and the register whether the name is the owner’s
         * @description Roles: member, clerk, cashier
         */
        post: operations["checkPayeeName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人的收款账户，只显示部分号码 · The account the caller is paid to, masked
         * @description Roles: member
         */
        get: operations["readOwnPayee"];
        /**
         * 登记或更换本人的收款账户；被银行退回的款项重新付到新账户 · Register or change the account one is paid to; what the bank sent back is paid again to it
         * @description Roles: member
         */
        put: operations["saveOwnPayee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/account/name-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请银行再核对本人的户名与账号 · Ask the bank again whether name and account of the caller belong together
         * @description Roles: member
         */
        post: operations["checkOwnPayeeName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某种状态的支付指令（先到在前）、某份申请、参保批次或付款批次的指令，或与银行不一致的指令 · A queue of orders by state (oldest first), those of one claim, batch or payout batch, or those the bank contradicted
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 付到本人账户的支付指令；某份申请的，或全部 · Orders paid, or to be paid, to the caller’s own account; of one claim, or all
         * @description Roles: member
         */
        get: operations["listOwnOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一笔支付指令和历次付款；会员看付给自己的 · One order with its attempts; a member sees those paid to them
         * @description Roles: member, cashier, accountant, office-head, supervisor
         */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账簿中关于一笔支付指令的分录，从批准到退回，按日期排列 · What the journal says of one order, from its approval to what came back, by day
         * @description Roles: supervisor
         */
        get: operations["listOrderEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 补救被退回的付款：用更正后的账户（会员、经办人），或现登记的账户（出纳） · Repair a returned payment: with a corrected account (member, clerk) or the payee’s present one (cashier)
         * @description Roles: member, clerk, cashier
         */
        put: operations["reissueOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/redirection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 提议把待付或被退回的指令改付他人：继承人、承继单位或其他缴费人 · Propose another payee for an order that waits or came back: heirs, a legal successor, another payer
         * @description Roles: cashier, accountant
         */
        put: operations["proposeRedirection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/redirection/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由提议人以外的人确认改付；随下一支付批次付出 · Confirm the other payee, as somebody else than who proposed it; it is paid by the next payout batch
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["confirmRedirection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 向银行查询在途付款的结果；不会因此重复付款 · Ask the bank what became of a payment in flight; it is never sent again by this
         * @description Roles: cashier
         */
        post: operations["askBankAboutOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/flag-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议对有提示的指令照付并写明理由；须由另一岗位的第二人确认 · Propose to pay a flagged order all the same, with the reason; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeFlagAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/claw-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议把收款人退还的钱记回基金，不超过该基金付出的数额；须由第二人确认 · Propose to book money that a payee paid back to a fund, at most what the fund paid; a second person confirms it
         * @description Roles: accountant
         */
        post: operations["proposeClawBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某种状态的支付批次，先到在前 · Payout batches of one state, oldest first
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listPayoutBatches"];
        put?: never;
        /**
         * 制单：把支付指令编入批次，要么全部编入，要么都不编入 · Maker: put orders into a batch; all of them or none
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["makePayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-batches/{payoutBatchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一个支付批次 · One payout batch
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["readPayoutBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-batches/{payoutBatchId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核：由制单人以外的人同意 · Checker: another person than the maker agrees
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["approvePayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-batches/{payoutBatchId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放行：由第三人放行到银行；先预留各项基金，任何一项不足则全部不放行 · Releaser: a third person lets it go to the bank; funds are reserved first, any short one holds all
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["releasePayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-batches/{payoutBatchId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放行之前撤回批次；其中的指令重新待付 · Take a batch back before release; its orders are free again
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["withdrawPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一人提议、等待另一人确认的支付事项及其与何处不符；未办的按最后期限排列 · What one person proposed and another has to confirm, with what it contradicts; pending ones by their last day
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listPayoutProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项支付提议及其与何处不符 · One proposal, with what it contradicts
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["readPayoutProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-proposals/{proposalId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由另一岗位的另一人同意，随即生效 · Agree, as another person of another role than who proposed it; then it is done
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["confirmPayoutProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-proposals/{proposalId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由提议人以外的人不同意，不作任何改动 · Disagree, as another person than who proposed it; nothing is done
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["refusePayoutProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-proposals/{proposalId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在确认之前撤回自己的提议 · Take one’s own proposal back before it is confirmed
         * @description Roles: cashier, accountant, office-head
         */
        post: operations["withdrawPayoutProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-statement-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 录入银行流水中的付款；须由另一岗位的第二人确认后才计入 · Type what the bank’s statement says about outgoing payments; nothing counts before a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeStatementLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-statement-lines/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流水中有而我方付款不能解释的款项；列示并入账，直到两人处理完毕 · What the statement shows and no payment of ours explains; listed, and in the books, until two people resolved it
         * @description Roles: cashier, accountant, supervisor
         */
        get: operations["listStatementExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-statement-lines/exceptions/{exceptionId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议如何解释流水中的例外；须由另一岗位的第二人确认 · Propose how an exception of the statement is explained; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeExceptionResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各项基金的余额，按现有账目 · Position of every fund, from the journal as it stands
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listFunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds/{fund}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议基金的期初储备；由办事处主任确认，只记一次 · Propose the reserve a fund starts with; the head of office confirms it, and it is booked once
         * @description Roles: accountant
         */
        post: operations["proposeFundOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/own-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 互助会自己的账户：两个付款账户和已登记的账户，此外都不算 · The accounts of the association: the two it pays from, and those that were registered. No other name is one
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listOwnAccounts"];
        put?: never;
        /**
         * 提议登记互助会的账户：名称、账号和用途；由办事处主任确认 · Propose an account of the association by name, number and purpose; the head of office confirms it
         * @description Roles: accountant
         */
        post: operations["proposeOwnAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 缴纳会费的收款账户，由两人登记；转账时照此填写 · The account that contributions are paid to, as two people registered it: what stands on a transfer
         * @description Roles: clerk, cashier, accountant, office-head, supervisor
         */
        get: operations["readContributionsAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/funds-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 向公众：各项基金收入、已批准和剩余的数额，由账目重新加总，附账目的校验值 · For everybody: what every fund was given, what was approved and what is left, re-added from the journal, with the journal’s hash */
        get: operations["readFundsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议在互助会自己的两个账户之间转账；须由另一岗位的第二人确认 · Propose a transfer between two of the association’s own accounts; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeBankTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按日期和业务编号列出账目 · The journal by day and business key
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal/overdue-income": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 应入账之日已过、超过职责规定天数仍未入账的互助费收入 · Contributions whose day is over for longer than the duties allow, and which the books still do not have
         * @description Roles: accountant, office-head, supervisor
         */
        get: operations["listOverdueIncome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐笔重新加总全部账目：合计、余额和校验值 · Sum, balances and hash over the whole journal, re-added line by line
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["proveJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 以 hledger 格式导出账目，全部或一段时间，大小不限 · The journal in hledger’s format, whole or a period of it, of any size
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["exportJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 历次抽取的审计样本、种子和抽取人，最近的在前 · Every sample that was drawn, with its seed and by whom, the latest first
         * @description Roles: supervisor
         */
        get: operations["listAuditSamples"];
        put?: never;
        /**
         * 按公开种子抽取申请付款的审计样本：任何人可复算，每次抽取都留有记录 · Draw a sample of payments of claims by a public seed: it can be repeated by anybody, and no draw is forgotten
         * @description Roles: supervisor
         */
        post: operations["drawAuditSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-samples/{sampleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一次抽样：其清单与现账核对，并复算抽取结果 · One sample, its list held against the books as they are now, and the draw repeated
         * @description Roles: supervisor
         */
        get: operations["readAuditSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-samples/{sampleId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 抽中的付款，户名部分隐去 · The payments that were drawn, with masked holders
         * @description Roles: supervisor
         */
        get: operations["listAuditSampleItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-samples/{sampleId}/items/{itemNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 抽中的一笔付款及支付环节的全部凭据：指令、批次和经手三人、对账单行、账目、审计记录 · One payment that was drawn, with what payout has of it: order, batch and its three people, statement line, journal, audit entries
         * @description Roles: supervisor
         */
        get: operations["readAuditSampleItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-samples/{sampleId}/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 抽样所依据的清单，每行一笔：银行端标识、日期、金额（元）；其 SHA-256 即样本所载校验值 · The list that a sample was drawn from, one payment a line: name at the bank, day, yuan. Its SHA-256 is the one that the sample names
         * @description Roles: supervisor
         */
        get: operations["exportAuditSamplePopulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 未能处理、等待重放的事件，最早的在前 · Events that could not be handled and wait for a replay, the oldest first
         * @description Roles: system-administrator, supervisor
         */
        get: operations["listPayoutDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/dead-letters/{deadLetterId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 再处理一次搁置的事件；仍失败则继续搁置 · Handles a parked event once more; it stays parked when it fails again
         * @description Roles: system-administrator
         */
        post: operations["replayPayoutDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条记录链上的查看和更改，依次排列，以校验值相连 · Accesses and changes of one stream in their order, chained by hashes
         * @description Roles: supervisor, system-administrator
         */
        get: operations["listPayoutAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/audit/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 每日对所有记录链的签名根，最早的在前：留存一份，即可查知此前是否被改动 · Daily roots over the heads of all streams, the oldest first: whoever keeps one can tell whether anything before it was changed
         * @description Roles: supervisor, system-administrator
         */
        get: operations["listPayoutAuditRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/audit/heads/{pageHash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 每日签名根所列记录链末端的一页 · One page of the heads that a daily root names
         * @description Roles: supervisor, system-administrator
         */
        get: operations["readPayoutAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/me/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁看过这里保存的本人信息，最近的在前；同一岗位同一天查看的同一内容只列一次，时间为当天第一次；一页可能不满而后面还有 · Who looked at what is kept of the caller here, the latest first; what others saw stands once for each day and role, at its first time; a page can be short and not the last
         * @description Roles: member
         */
        get: operations["listPayoutOwnLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/work/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 后台工作进行到哪里；给发起人、监事和管理员看 · How far long work is; for whoever began it, and for supervisors and administrators
         * @description Roles: member, clerk, reviewer, office-head, cashier, accountant, supervisor, system-administrator
         */
        get: operations["readPayoutLongWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout/work/{workId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在下一步之前停止后台工作；已完成的保留 · Stops long work before its next step; what was done stays
         * @description Roles: member, clerk, reviewer, office-head, cashier, accountant, supervisor, system-administrator
         */
        post: operations["cancelPayoutLongWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Progress of work that goes on after its request was answered */
        LongWork: {
            /**
             * Format: uuid
             * @description Opaque identifier
             */
            workId: string;
            /**
             * @description What is done
             * @example read-roster-file
             */
            type: string;
            /**
             * @description `done`, `failed` and `cancelled` are the end
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "cancelled";
            /** @description Steps that are done */
            done: number;
            /** @description Steps there are; null while that is not known */
            of: number | null;
            /**
             * Format: date-time
             * @description Instant, RFC 3339, UTC
             */
            begunAt: string;
            /** @description Null while it runs */
            endedAt: string | null;
            /** @description Why it failed: a code of the problems */
            code: string | null;
        };
        /** @description Why the request was not done */
        Problem: {
            /**
             * @description Address of the meaning of the code
             * @example /problems/invalid_input
             */
            type: string;
            /** @description The meaning, in English */
            title: string;
            /** @description The meaning, in Chinese */
            titleZh: string;
            /** @description HTTP status */
            status: number;
            /** @description What it was this time */
            detail: string;
            /**
             * @description Registered code; never changes its meaning
             * @example invalid_input
             */
            code: string;
            /** @description Every fault of the input, at most 100 */
            errors?: {
                /**
                 * @description Part of the request
                 * @enum {string}
                 */
                in: "body" | "path" | "query" | "header";
                /**
                 * @description JSON Pointer into that part
                 * @example /rows/3/birthOn
                 */
                pointer: string;
                /** @description What is wrong, in English */
                detail: string;
                /** @description What is wrong, in Chinese */
                detailZh: string;
            }[];
            /** @description Facts a client may act on */
            data?: {
                [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: {
        /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
        IdempotencyKey: string;
        /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
        ActingFor: string;
        /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
        ContentDigest: string;
        /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
        ContentDigestIfKnown: string;
        /** @description One part of the file (RFC 9110), in bytes; of several the whole is answered. */
        Range: string;
        /** @description The ETag that was read; 412 when it was changed meanwhile. */
        IfMatch: string;
        /** @description The ETag that was read; 412 when it was changed meanwhile. */
        IfMatchIfRead: string;
    };
    requestBodies: never;
    headers: {
        /** @description Which state of it is answered, where it has one; a number that counts nothing for who is told less than all */
        ETag: string;
        /** @description Where what was made, or how far the work is, can be read */
        Location: string;
        /** @description Name of the file */
        ContentDisposition: string;
        /** @description The file may be asked for in part */
        AcceptRanges: "bytes";
        /** @description Which part of the file it is, or how long the file is */
        ContentRange: string;
        /** @description Seconds to wait; then the same request with the same Idempotency-Key */
        RetryAfter: number;
        /** @description How to say who asks */
        WWWAuthenticate: "Bearer";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPayees: {
        parameters: {
            query?: {
                /** @description Opaque identifier */
                personId?: string;
                /** @description Opaque identifier */
                employerId?: string;
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller’s own account, an employer’s, or (cashier) anybody’s, masked */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payees: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            employerId?: string;
                            /**
                             * Format: uuid
                             * @description The account a money came from that goes back to it
                             */
                            moneyId?: string;
                            /** @example 王** */
                            holderMasked: string;
                            /** @example **** 0018 */
                            numberMasked: string;
                            bankCode: string;
                            accountVersion: number;
                            /**
                             * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                             * @enum {string}
                             */
                            nameCheck: "unchecked" | "matched" | "mismatched";
                            /**
                             * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                             * @enum {string}
                             */
                            registeredName?: "same" | "other" | "unknown";
                            /** @description Civil date of Asia/Shanghai */
                            registeredOn: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPayee: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Only for a clerk of that employer
                     */
                    employerId?: string;
                    /** @description Sealed at rest with the owner’s key; never read back in full */
                    account: {
                        /**
                         * @description Name of the account holder
                         * @example 王秀英
                         */
                        holder: string;
                        /**
                         * @description Account or card number, digits only
                         * @example 6200000000000000018
                         */
                        number: string;
                        /**
                         * @description CNAPS code of the branch
                         * @example 102241000012
                         */
                        bankCode: string;
                    };
                };
            };
        };
        responses: {
            /** @description Register the account to pay to: a member their own, a clerk the employer’s (for refunds) */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payee, masked */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePayeeAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Name of the account holder
                     * @example 王秀英
                     */
                    holder: string;
                    /**
                     * @description Account or card number, digits only
                     * @example 6200000000000000018
                     */
                    number: string;
                    /**
                     * @description CNAPS code of the branch
                     * @example 102241000012
                     */
                    bankCode: string;
                };
            };
        };
        responses: {
            /** @description Change the account; the bank checks the name of the new one */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPayeeName: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                payeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the bank again whether name and account belong together, and the register whether the name is the owner’s */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnPayee: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account the caller is paid to, masked */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveOwnPayee: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Name of the account holder
                     * @example 王秀英
                     */
                    holder: string;
                    /**
                     * @description Account or card number, digits only
                     * @example 6200000000000000018
                     */
                    number: string;
                    /**
                     * @description CNAPS code of the branch
                     * @example 102241000012
                     */
                    bankCode: string;
                };
            };
        };
        responses: {
            /** @description Register or change the account one is paid to; what the bank sent back is paid again to it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkOwnPayeeName: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the bank again whether name and account of the caller belong together */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /**
                         * Format: uuid
                         * @description The account a money came from that goes back to it
                         */
                        moneyId?: string;
                        /** @example 王** */
                        holderMasked: string;
                        /** @example **** 0018 */
                        numberMasked: string;
                        bankCode: string;
                        accountVersion: number;
                        /**
                         * @description `unchecked`: the bank did not answer yet; nothing is paid to the account before it has
                         * @enum {string}
                         */
                        nameCheck: "unchecked" | "matched" | "mismatched";
                        /**
                         * @description Whether the holder has the registered name of the owner; `unknown`: the register did not say yet.
                         * @enum {string}
                         */
                        registeredName?: "same" | "other" | "unknown";
                        /** @description Civil date of Asia/Shanghai */
                        registeredOn: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                state?: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                /** @description Opaque identifier */
                claimId?: string;
                /** @description The refunds of this batch */
                batchId?: string;
                /** @description Those that were put into this payout batch, by id */
                payoutBatchId?: string;
                /** @description The one that a payment is called at the bank, as it is printed on a statement */
                endToEndId?: string;
                contradicted?: "true";
                /** @description Of what was asked for only those a fund of this society pays; a page may hold fewer than its limit */
                society?: string;
                /** @description Of what was asked for only those that are held by a flag, or that are not */
                flagged?: "true" | "false";
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A queue of orders by state (oldest first), those of one claim, batch or payout batch, or those the bank contradicted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @enum {string} */
                            state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId?: string;
                            decisionNo?: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId?: string;
                            refundNo?: number;
                            /**
                             * Format: uuid
                             * @description Money nobody is known for, on its way back to its payer
                             */
                            moneyId?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @description Civil date of Asia/Shanghai */
                            orderedOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Absent while no account is registered */
                            holderMasked?: string;
                            /**
                             * @description Whose account it was is known to nobody any more: the payee was erased
                             * @constant
                             */
                            payeeErased?: true;
                            /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                            lines: {
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                item: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId?: string;
                            /** @description Another payee was proposed; a second person has yet to confirm */
                            redirection?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                            };
                            /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                            redirections?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                                confirmedBy: string;
                                /** @description Civil date of Asia/Shanghai */
                                confirmedOn: string;
                            }[];
                            /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @description What two people accepted, for ever; shown to staff */
                            acceptedFlags?: {
                                flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                                reason: string;
                                /** @description Absent where it was not asked yet */
                                documentReference?: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                proposalId: string;
                                /** @description Civil date of Asia/Shanghai */
                                acceptedOn: string;
                            }[];
                            /**
                             * @description Taken back from the payee after payment
                             * @example 1234.50
                             */
                            clawedBackYuan: string;
                            /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                            attemptNo: number;
                            /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                            paidBeforeOn: string[];
                            /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                            contradicted?: boolean;
                            attempts: {
                                no: number;
                                endToEndId: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payoutBatchId: string;
                                accountVersion: number;
                                /**
                                 * Format: date-time
                                 * @description Instant, RFC 3339, UTC
                                 */
                                startedAt: string;
                                /** @description Civil date of Asia/Shanghai */
                                settledOn?: string;
                                /** @description Civil date of Asia/Shanghai */
                                returnedOn?: string;
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                reason?: string;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnOrders: {
        parameters: {
            query?: {
                /** @description Opaque identifier */
                claimId?: string;
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders paid, or to be paid, to the caller’s own account; of one claim, or all */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @enum {string} */
                            state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId?: string;
                            decisionNo?: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId?: string;
                            refundNo?: number;
                            /**
                             * Format: uuid
                             * @description Money nobody is known for, on its way back to its payer
                             */
                            moneyId?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @description Civil date of Asia/Shanghai */
                            orderedOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Absent while no account is registered */
                            holderMasked?: string;
                            /**
                             * @description Whose account it was is known to nobody any more: the payee was erased
                             * @constant
                             */
                            payeeErased?: true;
                            /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                            lines: {
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                item: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId?: string;
                            /** @description Another payee was proposed; a second person has yet to confirm */
                            redirection?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                            };
                            /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                            redirections?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                                confirmedBy: string;
                                /** @description Civil date of Asia/Shanghai */
                                confirmedOn: string;
                            }[];
                            /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @description What two people accepted, for ever; shown to staff */
                            acceptedFlags?: {
                                flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                                reason: string;
                                /** @description Absent where it was not asked yet */
                                documentReference?: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                proposalId: string;
                                /** @description Civil date of Asia/Shanghai */
                                acceptedOn: string;
                            }[];
                            /**
                             * @description Taken back from the payee after payment
                             * @example 1234.50
                             */
                            clawedBackYuan: string;
                            /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                            attemptNo: number;
                            /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                            paidBeforeOn: string[];
                            /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                            contradicted?: boolean;
                            attempts: {
                                no: number;
                                endToEndId: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payoutBatchId: string;
                                accountVersion: number;
                                /**
                                 * Format: date-time
                                 * @description Instant, RFC 3339, UTC
                                 */
                                startedAt: string;
                                /** @description Civil date of Asia/Shanghai */
                                settledOn?: string;
                                /** @description Civil date of Asia/Shanghai */
                                returnedOn?: string;
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                reason?: string;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One order with its attempts; a member sees those paid to them */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId?: string;
                        decisionNo?: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
                        refundNo?: number;
                        /**
                         * Format: uuid
                         * @description Money nobody is known for, on its way back to its payer
                         */
                        moneyId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /** @description Civil date of Asia/Shanghai */
                        orderedOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Absent while no account is registered */
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more: the payee was erased
                         * @constant
                         */
                        payeeErased?: true;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                        lines: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            item: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId?: string;
                        /** @description Another payee was proposed; a second person has yet to confirm */
                        redirection?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                        };
                        /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                        redirections?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                            confirmedBy: string;
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn: string;
                        }[];
                        /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                        flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        /** @description What two people accepted, for ever; shown to staff */
                        acceptedFlags?: {
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            reason: string;
                            /** @description Absent where it was not asked yet */
                            documentReference?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /** @description Civil date of Asia/Shanghai */
                            acceptedOn: string;
                        }[];
                        /**
                         * @description Taken back from the payee after payment
                         * @example 1234.50
                         */
                        clawedBackYuan: string;
                        /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                        attemptNo: number;
                        /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                        paidBeforeOn: string[];
                        /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                        contradicted?: boolean;
                        attempts: {
                            no: number;
                            endToEndId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            accountVersion: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            startedAt: string;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            returnedOn?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            reason?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderEntries: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the journal says of one order, from its approval to what came back, by day */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /**
                             * @description Supervisors see what it names; to others what names an order, a claim or a person is a keyed name
                             * @example paid:0190…:1:1
                             */
                            businessKey: string;
                            /** @description Civil date of Asia/Shanghai */
                            postedOn: string;
                            lines: {
                                account: string;
                                /**
                                 * @description Yuan with two places, as text; may be negative
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reissueOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Owner only; absent: the account now registered */
                    account?: {
                        /**
                         * @description Name of the account holder
                         * @example 王秀英
                         */
                        holder: string;
                        /**
                         * @description Account or card number, digits only
                         * @example 6200000000000000018
                         */
                        number: string;
                        /**
                         * @description CNAPS code of the branch
                         * @example 102241000012
                         */
                        bankCode: string;
                    };
                };
            };
        };
        responses: {
            /** @description Repair a returned payment: with a corrected account (member, clerk) or the payee’s present one (cashier) */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId?: string;
                        decisionNo?: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
                        refundNo?: number;
                        /**
                         * Format: uuid
                         * @description Money nobody is known for, on its way back to its payer
                         */
                        moneyId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /** @description Civil date of Asia/Shanghai */
                        orderedOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Absent while no account is registered */
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more: the payee was erased
                         * @constant
                         */
                        payeeErased?: true;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                        lines: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            item: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId?: string;
                        /** @description Another payee was proposed; a second person has yet to confirm */
                        redirection?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                        };
                        /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                        redirections?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                            confirmedBy: string;
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn: string;
                        }[];
                        /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                        flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        /** @description What two people accepted, for ever; shown to staff */
                        acceptedFlags?: {
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            reason: string;
                            /** @description Absent where it was not asked yet */
                            documentReference?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /** @description Civil date of Asia/Shanghai */
                            acceptedOn: string;
                        }[];
                        /**
                         * @description Taken back from the payee after payment
                         * @example 1234.50
                         */
                        clawedBackYuan: string;
                        /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                        attemptNo: number;
                        /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                        paidBeforeOn: string[];
                        /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                        contradicted?: boolean;
                        attempts: {
                            no: number;
                            endToEndId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            accountVersion: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            startedAt: string;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            returnedOn?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            reason?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeRedirection: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A registered payee
                     */
                    payeeId: string;
                    /** @enum {string} */
                    reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                    /**
                     * @description Number under which the paper that shows it is filed; no name
                     * @example 档-2025-0137
                     */
                    documentReference: string;
                };
            };
        };
        responses: {
            /** @description Propose another payee for an order that waits or came back: heirs, a legal successor, another payer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId?: string;
                        decisionNo?: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
                        refundNo?: number;
                        /**
                         * Format: uuid
                         * @description Money nobody is known for, on its way back to its payer
                         */
                        moneyId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /** @description Civil date of Asia/Shanghai */
                        orderedOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Absent while no account is registered */
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more: the payee was erased
                         * @constant
                         */
                        payeeErased?: true;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                        lines: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            item: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId?: string;
                        /** @description Another payee was proposed; a second person has yet to confirm */
                        redirection?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                        };
                        /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                        redirections?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                            confirmedBy: string;
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn: string;
                        }[];
                        /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                        flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        /** @description What two people accepted, for ever; shown to staff */
                        acceptedFlags?: {
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            reason: string;
                            /** @description Absent where it was not asked yet */
                            documentReference?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /** @description Civil date of Asia/Shanghai */
                            acceptedOn: string;
                        }[];
                        /**
                         * @description Taken back from the payee after payment
                         * @example 1234.50
                         */
                        clawedBackYuan: string;
                        /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                        attemptNo: number;
                        /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                        paidBeforeOn: string[];
                        /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                        contradicted?: boolean;
                        attempts: {
                            no: number;
                            endToEndId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            accountVersion: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            startedAt: string;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            returnedOn?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            reason?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRedirection: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm the other payee, as somebody else than who proposed it; it is paid by the next payout batch */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId?: string;
                        decisionNo?: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
                        refundNo?: number;
                        /**
                         * Format: uuid
                         * @description Money nobody is known for, on its way back to its payer
                         */
                        moneyId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /** @description Civil date of Asia/Shanghai */
                        orderedOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Absent while no account is registered */
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more: the payee was erased
                         * @constant
                         */
                        payeeErased?: true;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                        lines: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            item: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId?: string;
                        /** @description Another payee was proposed; a second person has yet to confirm */
                        redirection?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                        };
                        /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                        redirections?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                            confirmedBy: string;
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn: string;
                        }[];
                        /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                        flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        /** @description What two people accepted, for ever; shown to staff */
                        acceptedFlags?: {
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            reason: string;
                            /** @description Absent where it was not asked yet */
                            documentReference?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /** @description Civil date of Asia/Shanghai */
                            acceptedOn: string;
                        }[];
                        /**
                         * @description Taken back from the payee after payment
                         * @example 1234.50
                         */
                        clawedBackYuan: string;
                        /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                        attemptNo: number;
                        /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                        paidBeforeOn: string[];
                        /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                        contradicted?: boolean;
                        attempts: {
                            no: number;
                            endToEndId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            accountVersion: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            startedAt: string;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            returnedOn?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            reason?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askBankAboutOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the bank what became of a payment in flight; it is never sent again by this */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /** @enum {string} */
                        state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId?: string;
                        decisionNo?: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
                        refundNo?: number;
                        /**
                         * Format: uuid
                         * @description Money nobody is known for, on its way back to its payer
                         */
                        moneyId?: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payeeId: string;
                        /** @description Civil date of Asia/Shanghai */
                        orderedOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Absent while no account is registered */
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more: the payee was erased
                         * @constant
                         */
                        payeeErased?: true;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                        lines: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            item: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId?: string;
                        /** @description Another payee was proposed; a second person has yet to confirm */
                        redirection?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                        };
                        /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                        redirections?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @enum {string} */
                            reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                            documentReference?: string;
                            proposedBy: string;
                            confirmedBy: string;
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn: string;
                        }[];
                        /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                        flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        /** @description What two people accepted, for ever; shown to staff */
                        acceptedFlags?: {
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            reason: string;
                            /** @description Absent where it was not asked yet */
                            documentReference?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /** @description Civil date of Asia/Shanghai */
                            acceptedOn: string;
                        }[];
                        /**
                         * @description Taken back from the payee after payment
                         * @example 1234.50
                         */
                        clawedBackYuan: string;
                        /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                        attemptNo: number;
                        /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                        paidBeforeOn: string[];
                        /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                        contradicted?: boolean;
                        attempts: {
                            no: number;
                            endToEndId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            accountVersion: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            startedAt: string;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            returnedOn?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            reason?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeFlagAcceptance: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of what is flagged now; another account or name later is flagged anew */
                    flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                    /** @example 夫妻共用账户，已核对结婚证复印件 */
                    reason: string;
                    /**
                     * @description Number under which the paper that shows it is filed; no name
                     * @example 档-2025-0137
                     */
                    documentReference: string;
                };
            };
        };
        responses: {
            /** @description Propose to pay a flagged order all the same, with the reason; a second person of another role confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeClawBack: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The bank’s reference of the credit; counts once */
                    ref: string;
                    /**
                     * @description Fund of a plan, or of one round of it
                     * @example HM
                     * @example RELIEF-7
                     */
                    fund: string;
                    /**
                     * @description Yuan with at most two places, as text
                     * @example 1234.50
                     */
                    amountYuan: string;
                    /** @description A day between the opening of the books and today */
                    valueOn: string;
                };
            };
        };
        responses: {
            /** @description Propose to book money that a payee paid back to a fund, at most what the fund paid; a second person confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutBatches: {
        parameters: {
            query: {
                state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                /** @description In the opposite order */
                newestFirst?: "true";
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payout batches of one state, oldest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payoutBatches: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            /** @enum {string} */
                            state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            count: number;
                            /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                            funds: {
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                reserved: boolean;
                            }[];
                            /**
                             * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                             * @example HM
                             * @example RELIEF-7
                             */
                            shortFund?: string;
                            /**
                             * @description This account would pay more than it holds by the books, less what is on its way
                             * @example contributions
                             */
                            shortAccount?: string;
                            maker: string;
                            checker?: string;
                            releaser?: string;
                            /** @description Civil date of Asia/Shanghai */
                            madeOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            releasedOn?: string;
                            orders: {
                                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                                orderId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description Which attempt of the order this is */
                                attemptNo?: number;
                                /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                                paidBeforeOn?: string[];
                                /** @description What holds the order now, where one batch is read; empty: nothing */
                                flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePayoutBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orderIds: string[];
                };
            };
        };
        responses: {
            /** @description Maker: put orders into a batch; all of them or none */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId: string;
                        /** @enum {string} */
                        state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        count: number;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            reserved: boolean;
                        }[];
                        /**
                         * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                         * @example WAITING_PERIOD
                         */
                        code?: string;
                        /**
                         * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                         * @example HM
                         * @example RELIEF-7
                         */
                        shortFund?: string;
                        /**
                         * @description This account would pay more than it holds by the books, less what is on its way
                         * @example contributions
                         */
                        shortAccount?: string;
                        maker: string;
                        checker?: string;
                        releaser?: string;
                        /** @description Civil date of Asia/Shanghai */
                        madeOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        releasedOn?: string;
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Which attempt of the order this is */
                            attemptNo?: number;
                            /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                            paidBeforeOn?: string[];
                            /** @description What holds the order now, where one batch is read; empty: nothing */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                payoutBatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One payout batch */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId: string;
                        /** @enum {string} */
                        state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        count: number;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            reserved: boolean;
                        }[];
                        /**
                         * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                         * @example WAITING_PERIOD
                         */
                        code?: string;
                        /**
                         * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                         * @example HM
                         * @example RELIEF-7
                         */
                        shortFund?: string;
                        /**
                         * @description This account would pay more than it holds by the books, less what is on its way
                         * @example contributions
                         */
                        shortAccount?: string;
                        maker: string;
                        checker?: string;
                        releaser?: string;
                        /** @description Civil date of Asia/Shanghai */
                        madeOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        releasedOn?: string;
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Which attempt of the order this is */
                            attemptNo?: number;
                            /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                            paidBeforeOn?: string[];
                            /** @description What holds the order now, where one batch is read; empty: nothing */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePayoutBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                payoutBatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checker: another person than the maker agrees */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId: string;
                        /** @enum {string} */
                        state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        count: number;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            reserved: boolean;
                        }[];
                        /**
                         * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                         * @example WAITING_PERIOD
                         */
                        code?: string;
                        /**
                         * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                         * @example HM
                         * @example RELIEF-7
                         */
                        shortFund?: string;
                        /**
                         * @description This account would pay more than it holds by the books, less what is on its way
                         * @example contributions
                         */
                        shortAccount?: string;
                        maker: string;
                        checker?: string;
                        releaser?: string;
                        /** @description Civil date of Asia/Shanghai */
                        madeOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        releasedOn?: string;
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Which attempt of the order this is */
                            attemptNo?: number;
                            /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                            paidBeforeOn?: string[];
                            /** @description What holds the order now, where one batch is read; empty: nothing */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releasePayoutBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                payoutBatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Releaser: a third person lets it go to the bank; funds are reserved first, any short one holds all */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId: string;
                        /** @enum {string} */
                        state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        count: number;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            reserved: boolean;
                        }[];
                        /**
                         * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                         * @example WAITING_PERIOD
                         */
                        code?: string;
                        /**
                         * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                         * @example HM
                         * @example RELIEF-7
                         */
                        shortFund?: string;
                        /**
                         * @description This account would pay more than it holds by the books, less what is on its way
                         * @example contributions
                         */
                        shortAccount?: string;
                        maker: string;
                        checker?: string;
                        releaser?: string;
                        /** @description Civil date of Asia/Shanghai */
                        madeOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        releasedOn?: string;
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Which attempt of the order this is */
                            attemptNo?: number;
                            /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                            paidBeforeOn?: string[];
                            /** @description What holds the order now, where one batch is read; empty: nothing */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPayoutBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                payoutBatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a batch back before release; its orders are free again */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        payoutBatchId: string;
                        /** @enum {string} */
                        state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        count: number;
                        /** @description To whoever handles money one line of the neutral group `BENEFITS`: a fund may name an illness */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            reserved: boolean;
                        }[];
                        /**
                         * @description `FUND_SHORT` or `CASH_SHORT` while it is held
                         * @example WAITING_PERIOD
                         */
                        code?: string;
                        /**
                         * @description This fund holds less than the batch needs; `BENEFITS` to whoever handles money
                         * @example HM
                         * @example RELIEF-7
                         */
                        shortFund?: string;
                        /**
                         * @description This account would pay more than it holds by the books, less what is on its way
                         * @example contributions
                         */
                        shortAccount?: string;
                        maker: string;
                        checker?: string;
                        releaser?: string;
                        /** @description Civil date of Asia/Shanghai */
                        madeOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        releasedOn?: string;
                        orders: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Which attempt of the order this is */
                            attemptNo?: number;
                            /** @description Days on which earlier attempts left the account: paid before, and said to have come back */
                            paidBeforeOn?: string[];
                            /** @description What holds the order now, where one batch is read; empty: nothing */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutProposals: {
        parameters: {
            query?: {
                state?: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one person proposed and another has to confirm, with what it contradicts; pending ones by their last day */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            proposalId: string;
                            /**
                             * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                             * @enum {string}
                             */
                            state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                            proposedBy: {
                                subject: string;
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                            };
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description The last day on which it can be confirmed */
                            expiresOn: string;
                            /** @description Who confirmed or refused it */
                            decidedBy?: {
                                subject: string;
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                            };
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn?: string;
                            /** @description Why it was refused */
                            reason?: string;
                            /** @description Why it failed: a code of the problems */
                            code?: string;
                            wanted: {
                                /** @constant */
                                type: "fund-opening";
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description Civil date of Asia/Shanghai */
                                openedOn: string;
                            } | {
                                /** @constant */
                                type: "own-account";
                                /**
                                 * @description Name of the association's own account, never a payer's
                                 * @example contributions
                                 */
                                account: string;
                                number: string;
                                bankCode: string;
                                /** @example 会费收入专户 */
                                purpose: string;
                                /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                                holder?: string;
                            } | {
                                /** @constant */
                                type: "bank-transfer";
                                /**
                                 * @description Name of the association's own account, never a payer's
                                 * @example contributions
                                 */
                                from: string;
                                /**
                                 * @description Name of the association's own account, never a payer's
                                 * @example contributions
                                 */
                                to: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description Civil date of Asia/Shanghai */
                                valueOn: string;
                            } | {
                                /** @constant */
                                type: "claw-back";
                                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                                orderId: string;
                                /** @description The bank’s reference of the credit; counts once */
                                ref: string;
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                            } | {
                                /** @constant */
                                type: "order-flags";
                                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                                orderId: string;
                                /** @description Of what is flagged now; another account or name later is flagged anew */
                                flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                                /** @example 夫妻共用账户，已核对结婚证复印件 */
                                reason: string;
                                /**
                                 * @description Absent in proposals of before it was asked
                                 * @example 档-2025-0137
                                 */
                                documentReference?: string;
                            } | {
                                /** @constant */
                                type: "exception-resolution";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                exceptionId: string;
                                /** @enum {string} */
                                as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                                /** @description Civil date of Asia/Shanghai */
                                on: string;
                                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                                orderId?: string;
                                attempt?: number;
                            } | {
                                /** @constant */
                                type: "statement-lines";
                                /**
                                 * @description The association's own account
                                 * @example contributions
                                 */
                                account: string;
                                lines: {
                                    /** @description The bank’s own reference; a line counts once per account */
                                    ref: string;
                                    /** @enum {string} */
                                    type: "payment" | "return";
                                    endToEndId: string;
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /** @description A day between the opening of the books and today */
                                    valueOn: string;
                                    /**
                                     * @description Of a return; default BANK_REFUSED
                                     * @enum {string}
                                     */
                                    reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                    /**
                                     * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                     * @enum {string}
                                     */
                                    outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                                }[];
                            };
                            /** @description What it contradicts as things stand now: whoever confirms it should know */
                            contradictions: {
                                /** @enum {string} */
                                code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                                /** @description The line that says it, where there are several */
                                ref?: string;
                                /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                                orderId?: string;
                                attempt?: number;
                                /** @description The day of what is contradicted */
                                on?: string;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayoutProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One proposal, with what it contradicts */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPayoutProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agree, as another person of another role than who proposed it; then it is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refusePayoutProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it is refused; no name, no diagnosis */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Disagree, as another person than who proposed it; nothing is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPayoutProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take one’s own proposal back before it is confirmed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeStatementLines: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The association's own account
                     * @example contributions
                     */
                    account: string;
                    lines: {
                        /** @description The bank’s own reference; a line counts once per account */
                        ref: string;
                        /** @enum {string} */
                        type: "payment" | "return";
                        endToEndId: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description A day between the opening of the books and today */
                        valueOn: string;
                        /**
                         * @description Of a return; default BANK_REFUSED
                         * @enum {string}
                         */
                        reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                    }[];
                };
            };
        };
        responses: {
            /** @description Type what the bank’s statement says about outgoing payments; nothing counts before a second person of another role confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementExceptions: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the statement shows and no payment of ours explains; listed, and in the books, until two people resolved it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            ref: string;
                            /** @enum {string} */
                            type: "payment" | "return";
                            endToEndId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /**
                             * @description What it moved beyond what was known; negative left the account
                             * @example -1234.50
                             */
                            movedYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                             * @enum {string}
                             */
                            outcome: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeExceptionResolution: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                exceptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `corrected-by-bank`: on that day the bank put it right · `mistyped`: it never stood on the statement · `fee`: the bank keeps it · `payment-of-ours`: of this order and attempt
                     * @enum {string}
                     */
                    as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                    /** @description Of the bank’s correction; absent: today */
                    on?: string;
                    /** @description Of a payment of ours */
                    orderId?: string;
                    /** @description Of a payment of ours */
                    attempt?: number;
                };
            };
        };
        responses: {
            /** @description Propose how an exception of the statement is explained; a second person of another role confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFunds: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Position of every fund, from the journal as it stands */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Openings and contributions earned, given-back ones deducted
                             * @example -1234.50
                             */
                            creditedYuan: string;
                            /**
                             * @description Benefits approved so far
                             * @example -1234.50
                             */
                            approvedYuan: string;
                            /**
                             * @description Set aside or paid by released payout batches
                             * @example -1234.50
                             */
                            reservedYuan: string;
                            /**
                             * @description credited − approved
                             * @example -1234.50
                             */
                            balanceYuan: string;
                            /**
                             * @description credited − reserved: what a release may still take
                             * @example -1234.50
                             */
                            availableYuan: string;
                            /** @description What is approved in a month; null: nothing was in a complete month of the last twelve */
                            pace: {
                                /** @description Complete months since the first approval, at most twelve, the latest last */
                                months: {
                                    /** @example 2025-06 */
                                    month: string;
                                    /**
                                     * @description Yuan with two places, as text; may be negative
                                     * @example -1234.50
                                     */
                                    approvedYuan: string;
                                }[];
                                /**
                                 * @description Approved in one of them, on average
                                 * @example -1234.50
                                 */
                                averageYuan: string;
                                /**
                                 * @description Fund months: how many months the balance lasts at this pace, to one place, rounded down
                                 * @example 14.2
                                 */
                                lasts: number;
                            } | null;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeFundOpening: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Fund of a plan, or of one round of it */
                fund: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Yuan with at most two places, as text
                     * @example 1234.50
                     */
                    amountYuan: string;
                    /** @description Civil date of Asia/Shanghai */
                    openedOn: string;
                };
            };
        };
        responses: {
            /** @description Propose the reserve a fund starts with; the head of office confirms it, and it is booked once */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnAccounts: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts of the association: the two it pays from, and those that were registered. No other name is one */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /** @description Absent until it was registered */
                            number?: string;
                            bankCode?: string;
                            purpose?: string;
                            holder?: string;
                            /** @description Civil date of Asia/Shanghai */
                            registeredOn?: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeOwnAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Name of the association's own account, never a payer's
                     * @example contributions
                     */
                    account: string;
                    number: string;
                    bankCode: string;
                    /** @example 会费收入专户 */
                    purpose: string;
                    /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                    holder?: string;
                };
            };
        };
        responses: {
            /** @description Propose an account of the association by name, number and purpose; the head of office confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readContributionsAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account that contributions are paid to, as two people registered it: what stands on a transfer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null: nobody has registered it; no other answer names an account to pay to */
                        account: {
                            /** @description Name in which the bank keeps it */
                            holder?: string;
                            number: string;
                            bankCode: string;
                            /** @description Civil date of Asia/Shanghai */
                            registeredOn: string;
                        } | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFundsOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody: what every fund was given, what was approved and what is left, re-added from the journal, with the journal’s hash */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: number;
                        /**
                         * @description Always 0.00
                         * @example -1234.50
                         */
                        sumYuan: string;
                        /** @description SHA-256 of the sorted lines `date|businessKey|account|fen\n` */
                        sha256: string;
                        /** @description What was approved stands for all funds together: a fund with few claims would tell of them */
                        funds: {
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with two places, as text; may be negative
                             * @example -1234.50
                             */
                            creditedYuan: string;
                        }[];
                        /**
                         * @description Yuan with two places, as text; may be negative
                         * @example -1234.50
                         */
                        approvedYuan: string;
                        /**
                         * @description All that was credited − all that was approved
                         * @example -1234.50
                         */
                        balanceYuan: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeBankTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Name of the association's own account, never a payer's
                     * @example contributions
                     */
                    from: string;
                    /**
                     * @description Name of the association's own account, never a payer's
                     * @example contributions
                     */
                    to: string;
                    /**
                     * @description Yuan with at most two places, as text
                     * @example 1234.50
                     */
                    amountYuan: string;
                    /** @description Civil date of Asia/Shanghai */
                    valueOn: string;
                };
            };
        };
        responses: {
            /** @description Propose a transfer between two of the association’s own accounts; a second person of another role confirms it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        proposalId: string;
                        /**
                         * @description `confirmed`: is being carried out · `failed`: it was not possible any more, `code` says why
                         * @enum {string}
                         */
                        state: "pending" | "confirmed" | "carried-out" | "failed" | "refused" | "withdrawn" | "expired";
                        proposedBy: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        proposedOn: string;
                        /** @description The last day on which it can be confirmed */
                        expiresOn: string;
                        /** @description Who confirmed or refused it */
                        decidedBy?: {
                            subject: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                        };
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn?: string;
                        /** @description Why it was refused */
                        reason?: string;
                        /** @description Why it failed: a code of the problems */
                        code?: string;
                        wanted: {
                            /** @constant */
                            type: "fund-opening";
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            openedOn: string;
                        } | {
                            /** @constant */
                            type: "own-account";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            number: string;
                            bankCode: string;
                            /** @example 会费收入专户 */
                            purpose: string;
                            /** @description Name in which the bank keeps it: whoever pays writes it on the transfer */
                            holder?: string;
                        } | {
                            /** @constant */
                            type: "bank-transfer";
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            from: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            to: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "claw-back";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description The bank’s reference of the credit; counts once */
                            ref: string;
                            /**
                             * @description Fund of a plan, or of one round of it
                             * @example HM
                             * @example RELIEF-7
                             */
                            fund: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description A day between the opening of the books and today */
                            valueOn: string;
                        } | {
                            /** @constant */
                            type: "order-flags";
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @description Of what is flagged now; another account or name later is flagged anew */
                            flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @example 夫妻共用账户，已核对结婚证复印件 */
                            reason: string;
                            /**
                             * @description Absent in proposals of before it was asked
                             * @example 档-2025-0137
                             */
                            documentReference?: string;
                        } | {
                            /** @constant */
                            type: "exception-resolution";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            exceptionId: string;
                            /** @enum {string} */
                            as: "corrected-by-bank" | "mistyped" | "fee" | "payment-of-ours";
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                        } | {
                            /** @constant */
                            type: "statement-lines";
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            lines: {
                                /** @description The bank’s own reference; a line counts once per account */
                                ref: string;
                                /** @enum {string} */
                                type: "payment" | "return";
                                endToEndId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description A day between the opening of the books and today */
                                valueOn: string;
                                /**
                                 * @description Of a return; default BANK_REFUSED
                                 * @enum {string}
                                 */
                                reason?: "ACCOUNT_CLOSED" | "ACCOUNT_UNKNOWN" | "NAME_MISMATCH" | "LIMIT_EXCEEDED" | "NEVER_RECEIVED" | "BANK_REFUSED";
                                /**
                                 * @description `applied` also when it said nothing new · `unmatched`: no payment of ours · `second-debit`, `second-return`: another line said so before · `changed-line`: its reference stands with another text
                                 * @enum {string}
                                 */
                                outcome?: "applied" | "unmatched" | "amount-differs" | "second-debit" | "second-return" | "changed-line" | "credit-twice";
                            }[];
                        };
                        /** @description What it contradicts as things stand now: whoever confirms it should know */
                        contradictions: {
                            /** @enum {string} */
                            code: "order-unknown" | "attempt-unknown" | "amount-differs" | "paid-already" | "came-back-already" | "rejected-by-bank" | "settled-before" | "later-attempt" | "dated-before-sending";
                            /** @description The line that says it, where there are several */
                            ref?: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId?: string;
                            attempt?: number;
                            /** @description The day of what is contradicted */
                            on?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJournal: {
        parameters: {
            query?: {
                /** @description First day, inclusive */
                fromOn?: string;
                /** @description Last day, inclusive */
                toOn?: string;
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal by day and business key */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /**
                             * @description Supervisors see what it names; to others what names an order, a claim or a person is a keyed name
                             * @example paid:0190…:1:1
                             */
                            businessKey: string;
                            /** @description Civil date of Asia/Shanghai */
                            postedOn: string;
                            lines: {
                                account: string;
                                /**
                                 * @description Yuan with two places, as text; may be negative
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverdueIncome: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contributions whose day is over for longer than the duties allow, and which the books still do not have */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /**
                             * @description Supervisors see what it names; to others what names an order, a claim or a person is a keyed name
                             * @example paid:0190…:1:1
                             */
                            businessKey: string;
                            lines: {
                                account: string;
                                /**
                                 * @description Yuan with two places, as text; may be negative
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /** @description The later of the first day of cover and full payment */
                            dueOn: string;
                            /** @description Since that day, until today */
                            overdueDays: number;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveJournal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sum, balances and hash over the whole journal, re-added line by line */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: number;
                        lines: number;
                        /**
                         * @description Always 0.00
                         * @example -1234.50
                         */
                        sumYuan: string;
                        /** @description SHA-256 of the sorted lines `date|businessKey|account|fen\n` */
                        sha256: string;
                        balances: {
                            account: string;
                            /**
                             * @description Yuan with two places, as text; may be negative
                             * @example -1234.50
                             */
                            amountYuan: string;
                        }[];
                        /** @description The running totals that guard the funds say the same */
                        totalsAgree: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportJournal: {
        parameters: {
            query?: {
                format?: "hledger";
                /** @description First day, inclusive */
                fromOn?: string;
                /** @description Last day, inclusive */
                toOn?: string;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal in hledger’s format, whole or a period of it, of any size */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditSamples: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every sample that was drawn, with its seed and by whom, the latest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        samples: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            sampleId: string;
                            /** @description Civil date of Asia/Shanghai */
                            fromOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            toOn: string;
                            /** @description null: of all societies */
                            society: string | null;
                            /**
                             * @description `simple-random`: each payment is as likely as every other. `monetary-unit`: each fen is, so that a large payment is drawn more often
                             * @enum {string}
                             */
                            method: "simple-random" | "monetary-unit";
                            /** @description A method that draws otherwise from the same seed is another version */
                            methodVersion: number;
                            /** @description Items asked for */
                            size: number;
                            /** @description Items drawn: fewer where there are fewer, or one is drawn several times */
                            items: number;
                            seed: string;
                            seedSource: string;
                            population: {
                                /** @description Payments */
                                count: number;
                                /**
                                 * @description What they come to
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description SHA-256 of the list: the very bytes that `exportAuditSamplePopulation` answers */
                                sha256: string;
                            };
                            /** @description Samples drawn before from a window that shares a day with this one; whoever tries seeds is seen by it */
                            drawnBefore: number;
                            /** @description Subject of the token */
                            drawnBy: string;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            drawnAt: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawAuditSample: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description First day at the bank, inclusive */
                    fromOn: string;
                    /** @description Last day at the bank, inclusive; a day that is over */
                    toOn: string;
                    /**
                     * @description Payments that a fund of this society bears, whole or in part; absent: all
                     * @example changchun
                     */
                    society?: string;
                    /**
                     * @description `simple-random`: each payment is as likely as every other. `monetary-unit`: each fen is, so that a large payment is drawn more often
                     * @default simple-random
                     * @enum {string}
                     */
                    method?: "simple-random" | "monetary-unit";
                    /** @description Items wanted; of fewer payments all are drawn */
                    size: number;
                    /**
                     * @description Public text that nobody could know or choose when the days of the window were over
                     * @example 03 11 17 22 28 33 + 09
                     */
                    seed: string;
                    /**
                     * @description Where and when the seed was published
                     * @example 双色球第 2026137 期开奖号码
                     */
                    seedSource: string;
                };
            };
        };
        responses: {
            /** @description Draw a sample of payments of claims by a public seed: it can be repeated by anybody, and no draw is forgotten */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        sampleId: string;
                        /** @description Civil date of Asia/Shanghai */
                        fromOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        toOn: string;
                        /** @description null: of all societies */
                        society: string | null;
                        /**
                         * @description `simple-random`: each payment is as likely as every other. `monetary-unit`: each fen is, so that a large payment is drawn more often
                         * @enum {string}
                         */
                        method: "simple-random" | "monetary-unit";
                        /** @description A method that draws otherwise from the same seed is another version */
                        methodVersion: number;
                        /** @description Items asked for */
                        size: number;
                        /** @description Items drawn: fewer where there are fewer, or one is drawn several times */
                        items: number;
                        seed: string;
                        seedSource: string;
                        population: {
                            /** @description Payments */
                            count: number;
                            /**
                             * @description What they come to
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description SHA-256 of the list: the very bytes that `exportAuditSamplePopulation` answers */
                            sha256: string;
                        };
                        /** @description Samples drawn before from a window that shares a day with this one; whoever tries seeds is seen by it */
                        drawnBefore: number;
                        /** @description Subject of the token */
                        drawnBy: string;
                        /**
                         * Format: date-time
                         * @description Instant, RFC 3339, UTC
                         */
                        drawnAt: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAuditSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                sampleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One sample, its list held against the books as they are now, and the draw repeated */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        sampleId: string;
                        /** @description Civil date of Asia/Shanghai */
                        fromOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        toOn: string;
                        /** @description null: of all societies */
                        society: string | null;
                        /**
                         * @description `simple-random`: each payment is as likely as every other. `monetary-unit`: each fen is, so that a large payment is drawn more often
                         * @enum {string}
                         */
                        method: "simple-random" | "monetary-unit";
                        /** @description A method that draws otherwise from the same seed is another version */
                        methodVersion: number;
                        /** @description Items asked for */
                        size: number;
                        /** @description Items drawn: fewer where there are fewer, or one is drawn several times */
                        items: number;
                        seed: string;
                        seedSource: string;
                        population: {
                            /** @description Payments */
                            count: number;
                            /**
                             * @description What they come to
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description SHA-256 of the list: the very bytes that `exportAuditSamplePopulation` answers */
                            sha256: string;
                        };
                        /** @description Samples drawn before from a window that shares a day with this one; whoever tries seeds is seen by it */
                        drawnBefore: number;
                        /** @description Subject of the token */
                        drawnBy: string;
                        /**
                         * Format: date-time
                         * @description Instant, RFC 3339, UTC
                         */
                        drawnAt: string;
                        /** @description The list held against the books as they are now, and the draw repeated */
                        now: {
                            /** @description In the books now and not in the list: the bank told of them after the draw */
                            later: {
                                /** @description Payments */
                                count: number;
                                /**
                                 * @description What they come to
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            };
                            /** @description In the list and not so in the books any more: nothing lawful brings that about */
                            gone: {
                                /** @description Payments */
                                count: number;
                                /**
                                 * @description What they come to
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            };
                            /** @description Drawn again from the list and the seed, the items are the same */
                            itemsAgree: boolean;
                        };
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditSampleItems: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Opaque identifier */
                sampleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payments that were drawn, with masked holders */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            itemNo: number;
                            /** @description What the payment is called at the bank */
                            endToEndId: string;
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            decisionNo: number;
                            attempt: number;
                            /** @description Civil date of Asia/Shanghai */
                            settledOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Simple random: SHA-256 of seed, line feed and `endToEndId`; the lowest are drawn */
                            rank?: string;
                            /** @description Monetary unit: how many of the fen that were hit are its */
                            hits?: number;
                            holderMasked?: string;
                            /**
                             * @description Whose account it was is known to nobody any more
                             * @constant
                             */
                            payeeErased?: true;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAuditSampleItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                sampleId: string;
                itemNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One payment that was drawn, with what payout has of it: order, batch and its three people, statement line, journal, audit entries */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        itemNo: number;
                        /** @description What the payment is called at the bank */
                        endToEndId: string;
                        /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                        orderId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        claimId: string;
                        decisionNo: number;
                        attempt: number;
                        /** @description Civil date of Asia/Shanghai */
                        settledOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description Simple random: SHA-256 of seed, line feed and `endToEndId`; the lowest are drawn */
                        rank?: string;
                        /** @description Monetary unit: how many of the fen that were hit are its */
                        hits?: number;
                        holderMasked?: string;
                        /**
                         * @description Whose account it was is known to nobody any more
                         * @constant
                         */
                        payeeErased?: true;
                        order: {
                            /** @description `<claimId>:<decisionNo>` `refund/<batchId>:<no>` or `money/<moneyId>:1`; in a path `/` is written `%2F` */
                            orderId: string;
                            /** @enum {string} */
                            state: "awaiting-account" | "ordered" | "batched" | "sending" | "sent" | "unknown" | "settled" | "returned" | "annulled";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId?: string;
                            decisionNo?: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId?: string;
                            refundNo?: number;
                            /**
                             * Format: uuid
                             * @description Money nobody is known for, on its way back to its payer
                             */
                            moneyId?: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /** @description Civil date of Asia/Shanghai */
                            orderedOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Absent while no account is registered */
                            holderMasked?: string;
                            /**
                             * @description Whose account it was is known to nobody any more: the payee was erased
                             * @constant
                             */
                            payeeErased?: true;
                            /** @description To whoever handles money one line of the neutral group `BENEFITS`: a benefit may name an illness */
                            lines: {
                                /**
                                 * @description Fund of a plan, or of one round of it
                                 * @example HM
                                 * @example RELIEF-7
                                 */
                                fund: string;
                                item: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId?: string;
                            /** @description Another payee was proposed; a second person has yet to confirm */
                            redirection?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                            };
                            /** @description To whom two people sent it instead, one after the other: the last 100; shown to staff */
                            redirections?: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /** @enum {string} */
                                reason: "PAYEE_DECEASED" | "PAYEE_ERASED" | "EMPLOYER_DISSOLVED" | "ANOTHER_PAYER";
                                documentReference?: string;
                                proposedBy: string;
                                confirmedBy: string;
                                /** @description Civil date of Asia/Shanghai */
                                confirmedOn: string;
                            }[];
                            /** @description What holds it until two people accept it, as things stand now; shown to staff, until it is sent */
                            flags?: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                            /** @description What two people accepted, for ever; shown to staff */
                            acceptedFlags?: {
                                flags: ("ACCOUNT_SHARED" | "HOLDER_DIFFERS" | "HOLDER_UNCONFIRMED" | "ACCOUNT_CHANGED" | "CREDIT_BOOKED")[];
                                reason: string;
                                /** @description Absent where it was not asked yet */
                                documentReference?: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                proposalId: string;
                                /** @description Civil date of Asia/Shanghai */
                                acceptedOn: string;
                            }[];
                            /**
                             * @description Taken back from the payee after payment
                             * @example 1234.50
                             */
                            clawedBackYuan: string;
                            /** @description The attempt it is at, or would be sent as: 1 for a payment that was never sent */
                            attemptNo: number;
                            /** @description Days on which earlier attempts of the same order left the account: paid before, and said to have come back */
                            paidBeforeOn: string[];
                            /** @description The bank settled an attempt it had rejected: a person must look. Shown to staff */
                            contradicted?: boolean;
                            attempts: {
                                no: number;
                                endToEndId: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payoutBatchId: string;
                                accountVersion: number;
                                /**
                                 * Format: date-time
                                 * @description Instant, RFC 3339, UTC
                                 */
                                startedAt: string;
                                /** @description Civil date of Asia/Shanghai */
                                settledOn?: string;
                                /** @description Civil date of Asia/Shanghai */
                                returnedOn?: string;
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                reason?: string;
                            }[];
                        };
                        payoutBatch?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payoutBatchId: string;
                            /** @enum {string} */
                            state: "gathering" | "made" | "approved" | "reserving" | "returning" | "short" | "released" | "done" | "withdrawing" | "withdrawn";
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            count: number;
                            maker: string;
                            checker?: string;
                            releaser?: string;
                            /** @description Civil date of Asia/Shanghai */
                            madeOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            releasedOn?: string;
                        };
                        /** @description The line that says it was paid; absent where the bank’s own answer alone does */
                        statementLine?: {
                            /**
                             * @description The association's own account
                             * @example contributions
                             */
                            account: string;
                            ref: string;
                            endToEndId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                        };
                        /** @description Of the order, from its approval to what came back */
                        entries: {
                            /**
                             * @description Supervisors see what it names; to others what names an order, a claim or a person is a keyed name
                             * @example paid:0190…:1:1
                             */
                            businessKey: string;
                            /** @description Civil date of Asia/Shanghai */
                            postedOn: string;
                            lines: {
                                account: string;
                                /**
                                 * @description Yuan with two places, as text; may be negative
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        }[];
                        /** @description Of the order and of the batch, each in their order; of a longer stream its last thousand */
                        audit: {
                            /** @description What was looked at or changed */
                            stream: string;
                            /** @description 1, 2, 3 … within the stream */
                            sequence: number;
                            /** @description What was done */
                            action: string;
                            /** @description Subject of the token */
                            actor: string;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            at: string;
                            /** @description Command of the request */
                            commandId: string;
                            /** @description Codes and ids */
                            data?: {
                                [key: string]: string | number | boolean;
                            };
                            /** @description SHA-256 over the previous hash and this entry */
                            hash: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditSamplePopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                sampleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list that a sample was drawn from, one payment a line: name at the bank, day, yuan. Its SHA-256 is the one that the sample names */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutDeadLetters: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that could not be handled and wait for a replay, the oldest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deadLetters: {
                            /** @description Opaque */
                            deadLetterId: string;
                            /** @description Who could not handle it */
                            consumer: string;
                            /** @description Id of the event */
                            eventId: string;
                            /** @description CloudEvents type */
                            eventType: string;
                            /** @description The one stream that is stuck, where the others went on */
                            streamId: string | null;
                            /** @description Class of the last error */
                            errorName: string;
                            /** @description How often it was tried */
                            attempts: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            parkedAt: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayPayoutDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Handles a parked event once more; it stays parked when it fails again */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `parked`: it failed again
                         * @enum {string}
                         */
                        outcome: "handled" | "parked";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutAuditEntries: {
        parameters: {
            query: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                /** @description What was looked at */
                stream: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accesses and changes of one stream in their order, chained by hashes */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @description What was looked at or changed */
                            stream: string;
                            /** @description 1, 2, 3 … within the stream */
                            sequence: number;
                            /** @description What was done */
                            action: string;
                            /** @description Subject of the token */
                            actor: string;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            at: string;
                            /** @description Command of the request */
                            commandId: string;
                            /** @description Codes and ids */
                            data?: {
                                [key: string]: string | number | boolean;
                            };
                            /** @description SHA-256 over the previous hash and this entry */
                            hash: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutAuditRoots: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Daily roots over the heads of all streams, the oldest first: whoever keeps one can tell whether anything before it was changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roots: {
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description Root of the day before */
                            previousRoot: string;
                            /** @description SHA-256 over the previous root and what this one names: its heads, or its pages of heads */
                            root: string;
                            /** @description Streams that changed since the root before, where the root has no pages */
                            heads: {
                                /** @description Stream */
                                stream: string;
                                /** @description Number of its last entry */
                                sequence: number;
                                /** @description Hash of its last entry */
                                hash: string;
                            }[];
                            /** @description Hashes of the pages of heads, in their order; each is read by its hash */
                            pages?: string[];
                            /** @description Number of heads in all pages */
                            streams?: number;
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            closedAt?: string;
                            /** @description Which key signed it */
                            keyId?: string;
                            /** @description Ed25519 over `root`, base64 */
                            signature?: string;
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayoutAuditHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Hash of the page */
                pageHash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the heads that a daily root names */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Civil date of Asia/Shanghai */
                        on: string;
                        /** @description At most 1,000 */
                        heads: {
                            /** @description Stream */
                            stream: string;
                            /** @description Number of its last entry */
                            sequence: number;
                            /** @description Hash of its last entry */
                            hash: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutOwnLooks: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                /** @description The caller’s own looks, too */
                own?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who looked at what is kept of the caller here, the latest first; what others saw stands once for each day and role, at its first time; a page can be short and not the last */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looks: {
                            /**
                             * Format: date-time
                             * @description Instant, RFC 3339, UTC
                             */
                            at: string;
                            /** @description What was looked at, or done in the person’s place */
                            what: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description The word in the audit log
                             * @example claim-read
                             */
                            action: string;
                            /**
                             * @description `system`: a service asked, and showed nobody
                             * @enum {string}
                             */
                            by: "self" | "people" | "system";
                            /**
                             * @description In which role; who it was is not said. Absent in older entries
                             * @enum {string}
                             */
                            role?: "member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service";
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayoutLongWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far long work is; for whoever began it, and for supervisors and administrators */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LongWork"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPayoutLongWork: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stops long work before its next step; what was done stays */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LongWork"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
