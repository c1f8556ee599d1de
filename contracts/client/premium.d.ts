// Emitted by `make contracts` from the OpenAPI document of the same name: the types of a client, nothing that runs.
export interface paths {
    "/v1/bills/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的账单：应缴、已收、余款、来款和退款 · The bill of a batch: due, received, credit, moneys and refunds
         * @description Roles: cashier, accountant, office-head, reviewer, supervisor
         */
        get: operations["readBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某种状态的账单，应缴的在前；或按转账附言查找账单 · Bills of one state, those payable first on top; or the bill of a reference
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills/{batchId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认无需缴费的批次；需要缴费的以到账为准 · Confirm a batch that costs nothing; what costs something is paid with money
         * @description Roles: cashier, accountant
         */
        post: operations["confirmFreeBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills/{batchId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议把批次余款退给单位；须由另一岗位的第二人确认 · Propose to pay credit of a batch back to the employer; a second person of another role confirms it
         * @description Roles: accountant
         */
        post: operations["proposeRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statement-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记银行流水中的一笔来款；由另一岗位的人确认后才入账，并按附言找到账单 · Type a credit on a bank statement; it counts, and finds its bill by the reference in the text, when a second person of another role has confirmed it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeReceivedMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 尚未对上批次的来款，起息日早的在前 · Received money that belongs to no batch yet, the oldest value date first
         * @description Roles: cashier, accountant, supervisor
         */
        get: operations["listUnmatchedMoneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/{moneyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一笔来款和付款人写的全部内容；查看留有记录 · A received money with all its payer wrote; whoever opens it is written down
         * @description Roles: cashier, accountant, supervisor
         */
        get: operations["readMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/{moneyId}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议来款属于哪个批次；须由另一岗位的第二人确认 · Propose which batch the money belongs to; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/{moneyId}/unmatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在没有后续业务时提议取消对账；须由另一岗位的第二人确认 · Propose to undo a match while nothing stands on it; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeUnmatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/{moneyId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议将无人认领的来款退回原付款账户；由另一岗位的人确认 · Propose to pay money nobody is known for back to the account it came from; a second person of another role confirms it
         * @description Roles: cashier, accountant
         */
        post: operations["proposeMoneyReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/moneys/{moneyId}/annulment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议作废一笔录入有误、尚未匹配的来款；由另一岗位的人确认后不再入账，可以重新登记 · Propose that a credit was typed wrongly, while it is matched to nothing; confirmed by another role it counts no more, and can be typed anew
         * @description Roles: cashier, accountant
         */
        post: operations["proposeMoneyAnnulment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/money-payers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查询两人决定退回的来款的付款账户；由付款服务查询 · The account that money came from which two people ordered back; asked by the service that pays it
         * @description Roles: service
         */
        post: operations["findMoneyPayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一人提议、等待另一人确认的来款事项；未办的按最后期限排列 · What one person proposed about received money and another has to confirm; pending ones by their last day
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["listPremiumProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项来款提议及付款人附言全文；每次查看都有记录 · One proposal about received money, with all its payer wrote; whoever opens it is written down
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["readPremiumProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium-proposals/{proposalId}/confirmation": {
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
        post: operations["confirmPremiumProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium-proposals/{proposalId}/refusal": {
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
        post: operations["refusePremiumProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium-proposals/{proposalId}/withdrawal": {
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
        post: operations["withdrawPremiumProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账户的银行流水录入到哪一天 · Up to which day the statement lines of an account are loaded
         * @description Roles: cashier, accountant, office-head, supervisor
         */
        get: operations["readStatements"];
        /**
         * 声明账户截至某日的银行流水已全部录入；此日之前的账单才会失效 · Declare that every statement line of an account up to a day is loaded; bills lapse only behind it
         * @description Roles: cashier, accountant
         */
        put: operations["closeStatements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/dead-letters": {
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
        get: operations["listPremiumDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/dead-letters/{deadLetterId}/replay": {
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
        post: operations["replayPremiumDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/audit": {
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
        get: operations["listPremiumAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/audit/roots": {
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
        get: operations["listPremiumAuditRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/audit/heads/{pageHash}": {
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
        get: operations["readPremiumAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/me/looks": {
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
        get: operations["listPremiumOwnLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/work/{workId}": {
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
        get: operations["readPremiumLongWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/premium/work/{workId}/cancellation": {
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
        post: operations["cancelPremiumLongWork"];
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
    readBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bill of a batch: due, received, credit, moneys and refunds */
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
                        batchId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /** @enum {string} */
                        state: "awaiting" | "paid" | "lapsed" | "withdrawn";
                        /** @description The assessed version that stands */
                        version?: number;
                        billRevision: number;
                        /** @description Written on the transfer; two check digits, so that a slip finds no other batch */
                        reference: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        dueYuan: string;
                        /**
                         * @description Received for what stands, at most what is due
                         * @example 1234.50
                         */
                        paidYuan: string;
                        /**
                         * @description Still to be paid
                         * @example 1234.50
                         */
                        missingYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        receivedYuan: string;
                        /**
                         * @description Received beyond what stands and was not paid back
                         * @example 1234.50
                         */
                        creditYuan: string;
                        /** @description S + 30: the last value date in time */
                        payableUntilOn?: string;
                        /** @description A: the date on which the batch is fully paid */
                        paidOn: string | null;
                        moneys: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        refunds: {
                            refundNo: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @enum {string} */
                            state: "requested" | "settled" | "returned";
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
    listBills: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                state?: "awaiting" | "paid" | "lapsed" | "withdrawn";
                reference?: string;
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
            /** @description Bills of one state, those payable first on top; or the bill of a reference */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bills: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            employerId?: string;
                            /** @enum {string} */
                            state: "awaiting" | "paid" | "lapsed" | "withdrawn";
                            /** @description The assessed version that stands */
                            version?: number;
                            billRevision: number;
                            /** @description Written on the transfer; two check digits, so that a slip finds no other batch */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for what stands, at most what is due
                             * @example 1234.50
                             */
                            paidYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            receivedYuan: string;
                            /**
                             * @description Received beyond what stands and was not paid back
                             * @example 1234.50
                             */
                            creditYuan: string;
                            /** @description S + 30: the last value date in time */
                            payableUntilOn?: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            moneys: {
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                moneyId: string;
                                /** @description Civil date of Asia/Shanghai */
                                valueOn: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            refunds: {
                                refundNo: number;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @enum {string} */
                                state: "requested" | "settled" | "returned";
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
    confirmFreeBill: {
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
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Confirm a batch that costs nothing; what costs something is paid with money */
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
                        batchId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId?: string;
                        /** @enum {string} */
                        state: "awaiting" | "paid" | "lapsed" | "withdrawn";
                        /** @description The assessed version that stands */
                        version?: number;
                        billRevision: number;
                        /** @description Written on the transfer; two check digits, so that a slip finds no other batch */
                        reference: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        dueYuan: string;
                        /**
                         * @description Received for what stands, at most what is due
                         * @example 1234.50
                         */
                        paidYuan: string;
                        /**
                         * @description Still to be paid
                         * @example 1234.50
                         */
                        missingYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        receivedYuan: string;
                        /**
                         * @description Received beyond what stands and was not paid back
                         * @example 1234.50
                         */
                        creditYuan: string;
                        /** @description S + 30: the last value date in time */
                        payableUntilOn?: string;
                        /** @description A: the date on which the batch is fully paid */
                        paidOn: string | null;
                        moneys: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        refunds: {
                            refundNo: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @enum {string} */
                            state: "requested" | "settled" | "returned";
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
    proposeRefund: {
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
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The employer of the batch: its account is registered in payout
                     */
                    payeeId: string;
                    /**
                     * @description Absent: the whole credit
                     * @example 1234.50
                     */
                    amountYuan?: string;
                };
            };
        };
        responses: {
            /** @description Propose to pay credit of a batch back to the employer; a second person of another role confirms it */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    proposeReceivedMoney: {
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
                    /**
                     * @description The bank's number of the statement line; counts once per account
                     * @example 20250528-0001
                     */
                    bankRef: string;
                    /** @description Civil date of Asia/Shanghai */
                    valueOn: string;
                    /**
                     * @description Yuan with at most two places, as text
                     * @example 1234.50
                     */
                    amountYuan: string;
                    /**
                     * @description What the payer wrote; the reference is looked for in it
                     * @default
                     */
                    text?: string;
                    /** @description The account it came from, as the statement shows it: money nobody is known for goes back there */
                    payer?: {
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
            /** @description Type a credit on a bank statement; it counts, and finds its bill by the reference in the text, when a second person of another role has confirmed it */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    listUnmatchedMoneys: {
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
            /** @description Received money that belongs to no batch yet, the oldest value date first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moneys: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /**
                             * @description What the payer wrote, masked: the first character of a word, the last four digits of a number; `readMoney` opens it
                             * @example 张* 缴** ****8000
                             */
                            text: string;
                            /** @description The account it came from, where the statement shows it */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description `given-back`: two people ordered it back to the account it came from; payout pays it. `annulled`: two people said the line was typed wrongly; it counts no more and can be typed anew
                             * @enum {string}
                             */
                            state: "matched" | "unmatched" | "given-back" | "annulled";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId?: string;
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
    readMoney: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                moneyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A received money with all its payer wrote; whoever opens it is written down */
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
                        moneyId: string;
                        /**
                         * @description Name of the association's own account, never a payer's
                         * @example contributions
                         */
                        account: string;
                        /**
                         * @description The bank's number of the statement line; counts once per account
                         * @example 20250528-0001
                         */
                        bankRef: string;
                        /** @description Civil date of Asia/Shanghai */
                        valueOn: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        amountYuan: string;
                        /** @description What the payer wrote */
                        text: string;
                        /** @description The account it came from, where the statement shows it */
                        payer?: {
                            /** @example 王** */
                            holderMasked: string;
                            /** @example **** 0018 */
                            numberMasked: string;
                            bankCode: string;
                        };
                        /**
                         * @description What the payer wrote, and who it was, were erased
                         * @constant
                         */
                        erased?: true;
                        /**
                         * @description `given-back`: two people ordered it back to the account it came from; payout pays it. `annulled`: two people said the line was typed wrongly; it counts no more and can be typed anew
                         * @enum {string}
                         */
                        state: "matched" | "unmatched" | "given-back" | "annulled";
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        batchId?: string;
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
    proposeMatch: {
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
                moneyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Opaque identifier
                     */
                    batchId: string;
                };
            };
        };
        responses: {
            /** @description Propose which batch the money belongs to; a second person of another role confirms it */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    proposeUnmatch: {
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
                moneyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Propose to undo a match while nothing stands on it; a second person of another role confirms it */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    proposeMoneyReturn: {
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
                moneyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why; no name
                     * @example 重复汇款，付款人来函要求退回
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose to pay money nobody is known for back to the account it came from; a second person of another role confirms it */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    proposeMoneyAnnulment: {
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
                moneyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why; no name
                     * @example 重复汇款，付款人来函要求退回
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose that a credit was typed wrongly, while it is matched to nothing; confirmed by another role it counts no more, and can be typed anew */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    findMoneyPayer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Opaque identifier
                     */
                    moneyId: string;
                };
            };
        };
        responses: {
            /** @description The account that money came from which two people ordered back; asked by the service that pays it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
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
    listPremiumProposals: {
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
            /** @description What one person proposed about received money and another has to confirm; pending ones by their last day */
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
                                type: "receive";
                                /**
                                 * Format: uuid
                                 * @description What it is called once it counts
                                 */
                                moneyId: string;
                                /**
                                 * @description Name of the association's own account, never a payer's
                                 * @example contributions
                                 */
                                account: string;
                                /**
                                 * @description The bank's number of the statement line; counts once per account
                                 * @example 20250528-0001
                                 */
                                bankRef: string;
                                /** @description Civil date of Asia/Shanghai */
                                valueOn: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                                text: string;
                                /** @description Of the bill it will be matched to, where the text names one */
                                reference?: string;
                                payer?: {
                                    /** @example 王** */
                                    holderMasked: string;
                                    /** @example **** 0018 */
                                    numberMasked: string;
                                    bankCode: string;
                                };
                                /**
                                 * @description What the payer wrote, and who it was, were erased
                                 * @constant
                                 */
                                erased?: true;
                            } | {
                                /** @constant */
                                type: "match";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                moneyId: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                batchId: string;
                                /**
                                 * @description Of the money it is about
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            } | {
                                /** @constant */
                                type: "unmatch";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                moneyId: string;
                                /**
                                 * @description Of the money it is about
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            } | {
                                /** @constant */
                                type: "return";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                moneyId: string;
                                reason: string;
                                /**
                                 * @description Of the money it is about
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description Where it goes back to */
                                payer?: {
                                    /** @example 王** */
                                    holderMasked: string;
                                    /** @example **** 0018 */
                                    numberMasked: string;
                                    bankCode: string;
                                };
                                /**
                                 * @description What the payer wrote, and who it was, were erased
                                 * @constant
                                 */
                                erased?: true;
                            } | {
                                /** @constant */
                                type: "annul";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                moneyId: string;
                                reason: string;
                                /**
                                 * @description Of the money it is about
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            } | {
                                /** @constant */
                                type: "refund";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                batchId: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                payeeId: string;
                                /**
                                 * @description Absent: the whole credit
                                 * @example 1234.50
                                 */
                                amountYuan?: string;
                            };
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
    readPremiumProposal: {
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
            /** @description One proposal about received money, with all its payer wrote; whoever opens it is written down */
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    confirmPremiumProposal: {
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    refusePremiumProposal: {
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    withdrawPremiumProposal: {
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
                            type: "receive";
                            /**
                             * Format: uuid
                             * @description What it is called once it counts
                             */
                            moneyId: string;
                            /**
                             * @description Name of the association's own account, never a payer's
                             * @example contributions
                             */
                            account: string;
                            /**
                             * @description The bank's number of the statement line; counts once per account
                             * @example 20250528-0001
                             */
                            bankRef: string;
                            /** @description Civil date of Asia/Shanghai */
                            valueOn: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description What the payer wrote: whole where one proposal is read, masked in lists and answers to what was done */
                            text: string;
                            /** @description Of the bill it will be matched to, where the text names one */
                            reference?: string;
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "match";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "unmatch";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "return";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where it goes back to */
                            payer?: {
                                /** @example 王** */
                                holderMasked: string;
                                /** @example **** 0018 */
                                numberMasked: string;
                                bankCode: string;
                            };
                            /**
                             * @description What the payer wrote, and who it was, were erased
                             * @constant
                             */
                            erased?: true;
                        } | {
                            /** @constant */
                            type: "annul";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            moneyId: string;
                            reason: string;
                            /**
                             * @description Of the money it is about
                             * @example 1234.50
                             */
                            amountYuan: string;
                        } | {
                            /** @constant */
                            type: "refund";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            payeeId: string;
                            /**
                             * @description Absent: the whole credit
                             * @example 1234.50
                             */
                            amountYuan?: string;
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
    readStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Name of the association's own account, never a payer's */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up to which day the statement lines of an account are loaded */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Name of the association's own account, never a payer's
                         * @example contributions
                         */
                        account: string;
                        /** @description Every statement line up to this day is loaded; null: nothing was declared */
                        throughOn: string | null;
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
    closeStatements: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Name of the association's own account, never a payer's */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Civil date of Asia/Shanghai */
                    throughOn: string;
                };
            };
        };
        responses: {
            /** @description Declare that every statement line of an account up to a day is loaded; bills lapse only behind it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Name of the association's own account, never a payer's
                         * @example contributions
                         */
                        account: string;
                        /** @description Every statement line up to this day is loaded; null: nothing was declared */
                        throughOn: string | null;
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
    listPremiumDeadLetters: {
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
    replayPremiumDeadLetter: {
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
    listPremiumAuditEntries: {
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
    listPremiumAuditRoots: {
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
    readPremiumAuditHeads: {
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
    listPremiumOwnLooks: {
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
    readPremiumLongWork: {
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
    cancelPremiumLongWork: {
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
