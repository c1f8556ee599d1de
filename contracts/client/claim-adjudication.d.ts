// Emitted by `make contracts` from the OpenAPI document of the same name: the types of a client, nothing that runs.
export interface paths {
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某种状态的申请（待办，先到期在前）、某个编号的申请，或本人的申请 · Claims of a state (work queue, due first), of a number, or the caller’s own
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["listClaims"];
        put?: never;
        /**
         * 一次报明住院、确诊或意外；为本人，或经会员同意代为提出 · Report a stay, a diagnosis or an accident once, for oneself or with the consent of the member
         * @description Roles: member, clerk
         */
        post: operations["submitClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人的申请 · The caller’s own claims
         * @description Roles: member
         */
        get: operations["listOwnClaims"];
        put?: never;
        /**
         * 为本人一次报明住院、确诊或意外 · Report a stay, a diagnosis or an accident of one’s own once
         * @description Roles: member
         */
        post: operations["submitOwnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请逐项办到哪一步 · Where a claim stands, item by item
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一个人的全部申请，不论结果 · All claims of one person, whatever became of them
         * @description Roles: reviewer, supervisor
         */
        post: operations["listClaimsOfPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/search-by-hospital": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按名录中的编码、名称或别名查找一家医院的申请，不论申请中如何写；名录中没有的医院按申请所写查找。按编码填写的在前，新的在前 · Claims of one hospital, by its code, name or another name of the register, however each claim names it; one that the register does not hold is found as claims write it. Those by code come first, the newest first
         * @description Roles: reviewer, supervisor
         */
        post: operations["listClaimsOfHospital"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意核算结果，或逐项更改并写明理由和条款；须写明所看的是哪一次核算 · Agree with the proposal, or change lines with reason and clause; names the digest that was seen
         * @description Roles: reviewer
         */
        post: operations["reviewClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在规定期限内申请复议，由其他人员重新审核 · Ask for a new decision by new people, within the days the rule book gives
         * @description Roles: member
         */
        post: operations["appealClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 提议撤销尚未交银行的批准并写明理由；后一次提议取代前一次 · Propose to take back an approval that is not with the bank, with the reason; a later proposal replaces it
         * @description Roles: reviewer, supervisor
         */
        put: operations["proposeCancellation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/cancellation/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由提议人以外的人确认撤销；支付指令作废，已在途的照付 · Confirm it, as somebody else than who proposed it; the order is annulled or, when it is on its way, stands
         * @description Roles: reviewer, supervisor
         */
        post: operations["confirmCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 此前的各次核算，以及引起提示的其他申请；供办事处查看 · What was decided before, and the other claims that gave a reason to look twice; for the office
         * @description Roles: reviewer, supervisor
         */
        get: operations["readClaimHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请报明的各项内容和数额；ETag 为申请的版本 · What the claim reports, figure by figure; the ETag is of the claim
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readClaimReport"];
        /**
         * 在有人审核之前更正；重新核算，首次申请日不变 · Correct the report before anybody reviewed it: decided anew, and the first day of filing stays
         * @description Roles: member
         */
        put: operations["correctClaim"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在有人审核之前撤回申请；撤回后一切不再计入 · Take a claim back before anybody reviewed it: nothing of it counts any more
         * @description Roles: member
         */
        post: operations["withdrawClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人的一份申请逐项办到哪一步；ETag 为申请的版本 · Where a claim of the caller’s own stands, item by item; the ETag is of the claim
         * @description Roles: member
         */
        get: operations["readOwnClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用文字说明本人申请的决定：每条规则的条款、依据的数据和金额 · The decision on a claim of the caller’s own in words: every rule with clause, inputs and amount
         * @description Roles: member
         */
        get: operations["readOwnDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人报明的各项内容和数额；ETag 为申请的版本 · What the caller reported, figure by figure; the ETag is of the claim
         * @description Roles: member
         */
        get: operations["readOwnClaimReport"];
        /**
         * 在有人审核之前更正本人的申请；重新核算，首次申请日不变 · Correct one’s own claim before anybody reviewed it: decided anew, and the first day of filing stays
         * @description Roles: member
         */
        put: operations["correctOwnClaim"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/report/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试算：本人的申请这样更正能得多少、为什么；不留存 · What one’s own claim would pay if it were corrected so, and why; nothing is kept of it
         * @description Roles: member
         */
        post: operations["previewOwnCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在有人审核之前撤回本人的申请；撤回后一切不再计入 · Take one’s own claim back before anybody reviewed it: nothing of it counts any more
         * @description Roles: member
         */
        post: operations["withdrawOwnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/completion-requests/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明本人要补的材料已补齐；申请继续办理，逾期补交也算 · Say that what one was asked for is there; the claim goes on, also when it comes late
         * @description Roles: member
         */
        post: operations["answerOwnCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在规定期限内对本人的申请提出复议，由其他人员重新审核 · Ask for a new decision on one’s own claim by new people, within the days the rule book gives
         * @description Roles: member
         */
        post: operations["appealOwnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出之前试算：这张单据今天能得多少、为什么；不留存 · What this sheet would pay today and why, before it is filed; nothing is kept of it
         * @description Roles: member
         */
        post: operations["previewOwnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/report/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试算：这样更正能得多少、为什么；不留存 · What the claim would pay if it were corrected so, and why; nothing is kept of it
         * @description Roles: member
         */
        post: operations["previewCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/completion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一次列明会员要补齐的全部材料；补齐或期满之前暂停计时 · Ask the member once for all that is missing; the clock stops until it is there or the days are over
         * @description Roles: reviewer
         */
        post: operations["requestCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/completion-requests/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明材料已补齐；申请继续办理，逾期补交也算 · Say that what was asked for is there; the claim goes on, also when it comes late
         * @description Roles: member
         */
        post: operations["answerCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filed-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人代他人提出的申请，只有状态，最近的在前 · Claims the caller filed for others, states only, the newest first
         * @description Roles: clerk
         */
        get: operations["listFiledClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filed-claims/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人代会员提出的一份申请办到哪一步、还要补什么；不含诊断和金额 · Where a claim stands that the caller filed for a member, and what is asked for; no illness, no sum
         * @description Roles: clerk
         */
        get: operations["readFiledClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/filed-claims/{number}/completion-requests/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 代会员说明材料已补齐：每份申请一次，会员本人办理后不能再代办 · Say for the member that what was asked for is there: once a claim, and until the member acts themselves
         * @description Roles: clerk
         */
        post: operations["answerFiledCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用文字说明决定：每条规则的条款、依据的数据和金额 · The decision in words: every rule with clause, inputs and amount
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{personId}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某日可以申请什么：保障、观察期、剩余天数、次数和金额，以及条款 · What can be claimed on a day: covers, waiting, days, payments and yuan that are left, with the clause
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readCover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人某日可以申请什么 · What the caller can claim on a day: the same as their cover read by id
         * @description Roles: member
         */
        get: operations["readOwnCover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/covers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 这些行若今天提交并缴清会怎样：续保、免除观察期，或观察期至何时及原因。尚未提交的人员只看其在本单位的保障 · What these rows would come to, were their batch submitted and paid today: renewed, waived, waiting until when and why. Of people whose submission adjudication does not have it knows their cover through this employer alone
         * @description Roles: clerk
         */
        post: operations["previewCovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交之前：这些行是否达到参保人数要求 · What the threshold would say of these rows, before anything is submitted
         * @description Roles: clerk
         */
        post: operations["previewAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decision-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 条文未写明之处的每一项选择：所取的解释和参数 · Every choice the source texts leave open, with the reading taken and its parameter */
        get: operations["readDecisionRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已发布的各版规则册，按互助会和版次排列，含发布机构 · Every released edition of the rule books, by society and edition, with who released it */
        get: operations["listRuleBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/societies/{society}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某互助会某日的保障计划和会费，用文字说明 · Plans and prices of a society on a day, in words */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-books/{society}/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看一版规则册：条款、分期规则和保障计划 · One edition of a rule book: its clauses, its dated rules and its plans, in words */
        get: operations["readRuleBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-books/{society}/{edition}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一版规则册与同一互助会另一版的差别，逐项列出 · What an edition says otherwise than another one of the same society, part by part */
        get: operations["compareRuleBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各状态的申请数和不予给付的原因；少于 5 的数不公开，并再隐去一项 · Claims by state and refusals by reason; cells under 5 are suppressed, and one more, so that no sum gives them */
        get: operations["readClaimsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请的状态和已等天数、从提交到审结的天数与承诺、不予给付的原因，供办事处使用 · Claims by state and age, days to the last review beside what is promised, refusals by reason; for the office
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["readClaimFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/figures/claims/{employerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位职工的申请各状态有多少件；至少有五件变动后才更新 · How many claims of the staff stand where; nothing changes before five claims of members have moved
         * @description Roles: clerk
         */
        get: operations["readClaimsOfEmployer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请的材料；代为提出的经办人只看状态 · The papers of a claim; a clerk who filed it sees their states only
         * @description Roles: member, clerk, reviewer, supervisor
         */
        get: operations["readPapers"];
        put?: never;
        /**
         * 说明要上传一份材料及其种类和大小；每份申请至多 20 份 · Say that a paper of the claim comes, its kind and size; at most 20 a claim
         * @description Roles: member, clerk
         */
        post: operations["beginPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 材料已收到多少：断线之后从哪里继续 · How much of a paper stands: where to go on after a broken connection
         * @description Roles: member, clerk
         */
        get: operations["readPaperUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/upload/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 从某处起上传内容；除最后一段外每段 1048576 字节 · Send the bytes from an offset on; every part but the last has 1048576 bytes
         * @description Roles: member, clerk
         */
        put: operations["sendPaperPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/upload/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 已全部上传：检查文件，图片重新生成，去掉拍摄时写入的信息 · Everything was sent: the file is looked at, pictures are made anew without what the camera wrote into them
         * @description Roles: member, clerk
         */
        post: operations["finishPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看材料全部或部分内容；每次查看都留下记录供会员查阅 · A paper itself, whole or in part; each look is written down for the member to read
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 图片材料的缩略图 · A small picture of a paper that is a picture
         * @description Roles: member, reviewer, supervisor
         */
        get: operations["readPaperThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/papers/{paperId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在作出决定之前撤回一份材料 · Take back a paper, while nobody has decided on it
         * @description Roles: member, clerk
         */
        post: operations["withdrawPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/paper-checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请需要哪些材料、为哪项互助金、依据哪条，以及已有哪些 · Which papers the claim needs, for which benefit and by which clause, and which of them are there
         * @description Roles: member, clerk, reviewer, supervisor
         */
        get: operations["readPaperChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claimId}/paper-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 互助会的谁看过本人某项申请的材料，最近的在前，最多 100 条 · Who of the office looked at the papers of an own claim, the latest day first; at most 100
         * @description Roles: member
         */
        get: operations["readPaperLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人申请的材料 · The papers of one’s own claim
         * @description Roles: member
         */
        get: operations["readOwnPapers"];
        put?: never;
        /**
         * 说明本人的申请要上传一份材料及其种类和大小；每份申请至多 20 份 · Say that a paper of one’s own claim comes, its kind and size; at most 20 a claim
         * @description Roles: member
         */
        post: operations["beginOwnPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人申请的一份材料已收到多少：断线之后从哪里继续 · How much of a paper of one’s own claim stands: where to go on after a broken connection
         * @description Roles: member
         */
        get: operations["readOwnPaperUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/upload/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 从某处起上传本人申请的材料；除最后一段外每段 1048576 字节 · Send the bytes of a paper of one’s own claim from an offset on; every part but the last has 1048576
         * @description Roles: member
         */
        put: operations["sendOwnPaperPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/upload/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 本人申请的一份材料已全部上传：检查文件，图片重新生成 · Everything of a paper of one’s own claim was sent: the file is looked at, pictures are made anew
         * @description Roles: member
         */
        post: operations["finishOwnPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看本人申请的一份材料，全部或部分 · A paper of one’s own claim, whole or in part
         * @description Roles: member
         */
        get: operations["readOwnPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人申请的图片材料的缩略图 · A small picture of a paper of one’s own claim that is a picture
         * @description Roles: member
         */
        get: operations["readOwnPaperThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/papers/{paperNo}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 在作出决定之前撤回本人申请的一份材料 · Take back a paper of one’s own claim, while nobody has decided on it
         * @description Roles: member
         */
        post: operations["withdrawOwnPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/paper-checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人的申请需要哪些材料、为哪项互助金、依据哪条，以及已有哪些 · Which papers one’s own claim needs, for which benefit and by which clause, and which of them are there
         * @description Roles: member
         */
        get: operations["readOwnPaperChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/claims/{number}/paper-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 互助会的谁看过本人某份申请的材料，最近的在前，最多 100 条 · Who of the office looked at the papers of one’s own claim, the latest day first; at most 100
         * @description Roles: member
         */
        get: operations["readOwnPaperLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按编码、名称或别名查找某日的名录条目，以所输文字开头的在前；文字不出现在地址中 · Rows of a day by code, name or alias; those that begin with the text come first. The text is in no address
         * @description Roles: member, clerk, reviewer, office-head, accountant, supervisor
         */
        post: operations["listRegisterEntriesNamed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某日的全部条目，按编码排列，并附其历来所载 · Every row of a day in the order of codes, with everything it ever said
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["listRegisterEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 名录有多少条、自哪一日起适用 · How large a register is and from when it holds
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["readRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 将整份名录与文件（.xlsx 或文本）比对并提议差异；文件中没有的条目自该日起终止。负责人确认之前不作任何更改。超过 256 KiB 的文件在后台读取 · Compare the whole register with a file (.xlsx or text) and propose the difference; rows the file does not hold end on the day. Nothing changes before the head of office confirms. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRegisterImport` what came of it
         * @description Roles: reviewer, accountant
         */
        post: operations["importRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}/imports/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 大文件导入的结果：与小文件当场得到的答复相同，或说明问题；只给上传的人看 · What came of a large file: the answer a small one gets at once, or the problem; for whoever sent it
         * @description Roles: reviewer, accountant
         */
        get: operations["readRegisterImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals/{proposalId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次导入将更改的内容，逐条按编码排列；保留数周 · What an import would change, row by row in the order of codes; kept for some weeks
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["listRegisterDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/{register}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议新增或更改一条、增加别名或终止；负责人确认之前不作任何更改 · Propose a row, a further name of one, or its end; nothing changes before the head of office confirms
         * @description Roles: reviewer, accountant
         */
        post: operations["proposeRegisterEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 关于名录的提议；待确认的按最后期限排列 · What is proposed about registers; pending ones by their last day
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["listRegisterProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项关于名录的提议 · One proposal about a register
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["readRegisterProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals/{proposalId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 以负责人身份、且非提议人本人确认；等待此项的申请随即重新核定 · Agree, as head of office and another person than who proposed it; claims that waited for it are decided anew
         * @description Roles: office-head
         */
        post: operations["confirmRegisterProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals/{proposalId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 以负责人身份、且非提议人本人不同意；不作任何更改 · Disagree, as head of office and another person than who proposed it; nothing is done
         * @description Roles: office-head
         */
        post: operations["refuseRegisterProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register-proposals/{proposalId}/withdrawal": {
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
         * @description Roles: reviewer, accountant
         */
        post: operations["withdrawRegisterProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/dead-letters": {
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
        get: operations["listClaimAdjudicationDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/dead-letters/{deadLetterId}/replay": {
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
        post: operations["replayClaimAdjudicationDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/audit": {
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
        get: operations["listClaimAdjudicationAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/audit/roots": {
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
        get: operations["listClaimAdjudicationAuditRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/audit/heads/{pageHash}": {
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
        get: operations["readClaimAdjudicationAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/me/looks": {
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
        get: operations["listClaimAdjudicationOwnLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/work/{workId}": {
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
        get: operations["readClaimAdjudicationLongWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-adjudication/work/{workId}/cancellation": {
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
        post: operations["cancelClaimAdjudicationLongWork"];
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
    listClaims: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                state?: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                number?: string;
                /** @description Of what was asked for only those with a benefit of this society; a page may hold fewer than its limit */
                society?: string;
                /** @description Of what was asked for only those with this reason to look twice; for the office */
                flag?: string;
                /** @description Of what was asked for only those whose promised day is over */
                overdue?: "true";
                /** @description Of what was asked for only those whose approval somebody proposed to take back; for the office */
                cancellation?: "proposed";
                /** @description Of a state, in the opposite order */
                newestFirst?: "true";
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
            /** @description Claims of a state (work queue, due first), of a number, or the caller’s own */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @enum {string} */
                            event: "stay" | "diagnosis" | "accident";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Latest day on which the member corrected it */
                            correctedOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            withdrawnOn?: string;
                            /** @description The member may still correct it or take it back */
                            openToMember: boolean;
                            decisionNo: number;
                            /** @description Of the decision that can be read; absent while it is made anew */
                            digest?: string;
                            items: {
                                /**
                                 * @description Benefit item, or `none` where no cover was ever held
                                 * @example HM
                                 */
                                item: string;
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * Format: uuid
                             * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                             */
                            employerId?: string;
                            /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                            reviewersNeeded?: number;
                            /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                            reviews: {
                                /** @description Subject of the reviewer, never a name */
                                reviewer: string;
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                                /** @description Civil date of Asia/Shanghai */
                                reviewedOn: string;
                                /** @description SHA-256 of the canonical JSON, hexadecimal */
                                digest: string;
                                changed: boolean;
                            }[];
                            /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                            flags: string[];
                            /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                            cancellation?: {
                                decisionNo: number;
                                reason: string;
                                /** @description Civil date of Asia/Shanghai */
                                proposedOn: string;
                                /** @description Day on which the second person confirmed it */
                                confirmedOn?: string;
                                /** @description Day on which the approval was taken back */
                                doneOn?: string;
                                /** @enum {string} */
                                state: "proposed" | "confirmed" | "done" | "refused";
                            };
                            /** @description Why it was filed after the deadline, as the member says */
                            lateReason?: string;
                            /** @description Somebody else filed it, with the consent the member gave on that day */
                            filedWithConsent?: {
                                /** @description Civil date of Asia/Shanghai */
                                givenOn: string;
                                /** @enum {string} */
                                how: "signed" | "in-person" | "by-phone";
                            };
                            /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                            takenOverOn?: string;
                            /** @description The latest request for what is missing */
                            completion?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            };
                            /** @description Every request for what is missing, in their order; absent where nobody asked */
                            completions?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            }[];
                            /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                            reviewsStanding: number;
                            /** @description Absent where nothing is promised any more, or the office promises nothing */
                            promise?: {
                                /** @description Last day by which the office promises the next step */
                                on?: string;
                                /** @description Days until then, from the business day; negative: so many days late */
                                daysLeft?: number;
                                /** @description Since that day the clock stands still */
                                stoppedOn?: string;
                                /** @description Days that are not counted: papers were awaited */
                                pausedDays: number;
                            };
                            /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                            appealedOn?: string;
                            /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                            appealUntilOn?: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
                            /** @description What happens next */
                            next: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                        /** @description Of this page, claims whose person was erased: nobody can read them any more. Absent where there are none */
                        erased?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
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
    submitClaim: {
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
                    /** @constant */
                    event: "stay";
                    /**
                     * Format: uuid
                     * @description The member the claim is for
                     */
                    personId: string;
                    /** @description The member’s consent, where somebody else files; kept with the claim and written down */
                    consent?: {
                        /** @description Civil date of Asia/Shanghai */
                        givenOn: string;
                        /** @enum {string} */
                        how: "signed" | "in-person" | "by-phone";
                    };
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /**
                     * Format: uuid
                     * @description The member the claim is for
                     */
                    personId: string;
                    /** @description The member’s consent, where somebody else files; kept with the claim and written down */
                    consent?: {
                        /** @description Civil date of Asia/Shanghai */
                        givenOn: string;
                        /** @enum {string} */
                        how: "signed" | "in-person" | "by-phone";
                    };
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /**
                     * Format: uuid
                     * @description The member the claim is for
                     */
                    personId: string;
                    /** @description The member’s consent, where somebody else files; kept with the claim and written down */
                    consent?: {
                        /** @description Civil date of Asia/Shanghai */
                        givenOn: string;
                        /** @enum {string} */
                        how: "signed" | "in-person" | "by-phone";
                    };
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Report a stay, a diagnosis or an accident once, for oneself or with the consent of the member */
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
                        claimId: string;
                        number: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
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
    listOwnClaims: {
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
            /** @description The caller’s own claims */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @enum {string} */
                            event: "stay" | "diagnosis" | "accident";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Latest day on which the member corrected it */
                            correctedOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            withdrawnOn?: string;
                            /** @description The member may still correct it or take it back */
                            openToMember: boolean;
                            decisionNo: number;
                            /** @description Of the decision that can be read; absent while it is made anew */
                            digest?: string;
                            items: {
                                /**
                                 * @description Benefit item, or `none` where no cover was ever held
                                 * @example HM
                                 */
                                item: string;
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * Format: uuid
                             * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                             */
                            employerId?: string;
                            /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                            reviewersNeeded?: number;
                            /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                            reviews: {
                                /** @description Subject of the reviewer, never a name */
                                reviewer: string;
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                                /** @description Civil date of Asia/Shanghai */
                                reviewedOn: string;
                                /** @description SHA-256 of the canonical JSON, hexadecimal */
                                digest: string;
                                changed: boolean;
                            }[];
                            /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                            flags: string[];
                            /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                            cancellation?: {
                                decisionNo: number;
                                reason: string;
                                /** @description Civil date of Asia/Shanghai */
                                proposedOn: string;
                                /** @description Day on which the second person confirmed it */
                                confirmedOn?: string;
                                /** @description Day on which the approval was taken back */
                                doneOn?: string;
                                /** @enum {string} */
                                state: "proposed" | "confirmed" | "done" | "refused";
                            };
                            /** @description Why it was filed after the deadline, as the member says */
                            lateReason?: string;
                            /** @description Somebody else filed it, with the consent the member gave on that day */
                            filedWithConsent?: {
                                /** @description Civil date of Asia/Shanghai */
                                givenOn: string;
                                /** @enum {string} */
                                how: "signed" | "in-person" | "by-phone";
                            };
                            /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                            takenOverOn?: string;
                            /** @description The latest request for what is missing */
                            completion?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            };
                            /** @description Every request for what is missing, in their order; absent where nobody asked */
                            completions?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            }[];
                            /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                            reviewsStanding: number;
                            /** @description Absent where nothing is promised any more, or the office promises nothing */
                            promise?: {
                                /** @description Last day by which the office promises the next step */
                                on?: string;
                                /** @description Days until then, from the business day; negative: so many days late */
                                daysLeft?: number;
                                /** @description Since that day the clock stands still */
                                stoppedOn?: string;
                                /** @description Days that are not counted: papers were awaited */
                                pausedDays: number;
                            };
                            /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                            appealedOn?: string;
                            /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                            appealUntilOn?: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
                            /** @description What happens next */
                            next: {
                                zh: string;
                                en: string;
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
    submitOwnClaim: {
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
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description Report a stay, a diagnosis or an accident of one’s own once */
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
                        claimId: string;
                        number: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
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
    readClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a claim stands, item by item */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    listClaimsOfPerson: {
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
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Opaque identifier
                     */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description All claims of one person, whatever became of them */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @enum {string} */
                            event: "stay" | "diagnosis" | "accident";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Latest day on which the member corrected it */
                            correctedOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            withdrawnOn?: string;
                            /** @description The member may still correct it or take it back */
                            openToMember: boolean;
                            decisionNo: number;
                            /** @description Of the decision that can be read; absent while it is made anew */
                            digest?: string;
                            items: {
                                /**
                                 * @description Benefit item, or `none` where no cover was ever held
                                 * @example HM
                                 */
                                item: string;
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * Format: uuid
                             * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                             */
                            employerId?: string;
                            /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                            reviewersNeeded?: number;
                            /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                            reviews: {
                                /** @description Subject of the reviewer, never a name */
                                reviewer: string;
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                                /** @description Civil date of Asia/Shanghai */
                                reviewedOn: string;
                                /** @description SHA-256 of the canonical JSON, hexadecimal */
                                digest: string;
                                changed: boolean;
                            }[];
                            /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                            flags: string[];
                            /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                            cancellation?: {
                                decisionNo: number;
                                reason: string;
                                /** @description Civil date of Asia/Shanghai */
                                proposedOn: string;
                                /** @description Day on which the second person confirmed it */
                                confirmedOn?: string;
                                /** @description Day on which the approval was taken back */
                                doneOn?: string;
                                /** @enum {string} */
                                state: "proposed" | "confirmed" | "done" | "refused";
                            };
                            /** @description Why it was filed after the deadline, as the member says */
                            lateReason?: string;
                            /** @description Somebody else filed it, with the consent the member gave on that day */
                            filedWithConsent?: {
                                /** @description Civil date of Asia/Shanghai */
                                givenOn: string;
                                /** @enum {string} */
                                how: "signed" | "in-person" | "by-phone";
                            };
                            /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                            takenOverOn?: string;
                            /** @description The latest request for what is missing */
                            completion?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            };
                            /** @description Every request for what is missing, in their order; absent where nobody asked */
                            completions?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            }[];
                            /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                            reviewsStanding: number;
                            /** @description Absent where nothing is promised any more, or the office promises nothing */
                            promise?: {
                                /** @description Last day by which the office promises the next step */
                                on?: string;
                                /** @description Days until then, from the business day; negative: so many days late */
                                daysLeft?: number;
                                /** @description Since that day the clock stands still */
                                stoppedOn?: string;
                                /** @description Days that are not counted: papers were awaited */
                                pausedDays: number;
                            };
                            /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                            appealedOn?: string;
                            /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                            appealUntilOn?: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
                            /** @description What happens next */
                            next: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                        /** @description Of this page, claims whose person was erased: nobody can read them any more. Absent where there are none */
                        erased?: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
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
    listClaimsOfHospital: {
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
        requestBody: {
            content: {
                "application/json": {
                    hospital: string;
                };
            };
        };
        responses: {
            /** @description Claims of one hospital, by its code, name or another name of the register, however each claim names it; one that the register does not hold is found as claims write it. Those by code come first, the newest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            /**
                             * @description The number people use
                             * @example C2025-0000042
                             */
                            number: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @enum {string} */
                            event: "stay" | "diagnosis" | "accident";
                            /** @description First day of filing; corrections leave it */
                            submittedOn: string;
                            /** @description Latest day on which the member corrected it */
                            correctedOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            withdrawnOn?: string;
                            /** @description The member may still correct it or take it back */
                            openToMember: boolean;
                            decisionNo: number;
                            /** @description Of the decision that can be read; absent while it is made anew */
                            digest?: string;
                            items: {
                                /**
                                 * @description Benefit item, or `none` where no cover was ever held
                                 * @example HM
                                 */
                                item: string;
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                            }[];
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * Format: uuid
                             * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                             */
                            employerId?: string;
                            /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                            reviewersNeeded?: number;
                            /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                            reviews: {
                                /** @description Subject of the reviewer, never a name */
                                reviewer: string;
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                                /** @description Civil date of Asia/Shanghai */
                                reviewedOn: string;
                                /** @description SHA-256 of the canonical JSON, hexadecimal */
                                digest: string;
                                changed: boolean;
                            }[];
                            /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                            flags: string[];
                            /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                            cancellation?: {
                                decisionNo: number;
                                reason: string;
                                /** @description Civil date of Asia/Shanghai */
                                proposedOn: string;
                                /** @description Day on which the second person confirmed it */
                                confirmedOn?: string;
                                /** @description Day on which the approval was taken back */
                                doneOn?: string;
                                /** @enum {string} */
                                state: "proposed" | "confirmed" | "done" | "refused";
                            };
                            /** @description Why it was filed after the deadline, as the member says */
                            lateReason?: string;
                            /** @description Somebody else filed it, with the consent the member gave on that day */
                            filedWithConsent?: {
                                /** @description Civil date of Asia/Shanghai */
                                givenOn: string;
                                /** @enum {string} */
                                how: "signed" | "in-person" | "by-phone";
                            };
                            /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                            takenOverOn?: string;
                            /** @description The latest request for what is missing */
                            completion?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            };
                            /** @description Every request for what is missing, in their order; absent where nobody asked */
                            completions?: {
                                requestNo: number;
                                /** @description A claim is completed at most so often */
                                requestsMost: number;
                                gaps: {
                                    /**
                                     * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                     * @enum {string}
                                     */
                                    gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                    /** @description What is missing, as people call it */
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description What exactly, where the name does not say it */
                                    note?: string;
                                }[];
                                /** @description Civil date of Asia/Shanghai */
                                requestedOn: string;
                                /** @description Last day in time; what comes later counts as long as nobody refused */
                                dueOn: string;
                                /** @enum {string} */
                                state: "asked" | "answered" | "expired";
                                /** @description Civil date of Asia/Shanghai */
                                answeredOn?: string;
                                answer?: string;
                                /**
                                 * @description The clerk who filed the claim answered it
                                 * @constant
                                 */
                                answeredForMember?: true;
                                /**
                                 * @description Id of the clause that gives days and times
                                 * @example review
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                            }[];
                            /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                            reviewsStanding: number;
                            /** @description Absent where nothing is promised any more, or the office promises nothing */
                            promise?: {
                                /** @description Last day by which the office promises the next step */
                                on?: string;
                                /** @description Days until then, from the business day; negative: so many days late */
                                daysLeft?: number;
                                /** @description Since that day the clock stands still */
                                stoppedOn?: string;
                                /** @description Days that are not counted: papers were awaited */
                                pausedDays: number;
                            };
                            /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                            appealedOn?: string;
                            /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                            appealUntilOn?: string;
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
                            /** @description What happens next */
                            next: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                        /** @description As the register has it; absent: the register does not hold it */
                        hospital?: {
                            code: string;
                            name: string;
                        };
                        /** @description False: claims of an earlier version are still being read, and some may be missing */
                        complete: boolean;
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
    reviewClaim: {
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
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description SHA-256 of the canonical JSON, hexadecimal */
                    digest: string;
                    /** @default [] */
                    lines?: {
                        /**
                         * @description Benefit item: a plan, or a part of a bundle
                         * @example HM
                         * @example TRI.hospital
                         */
                        item: string;
                        /** @enum {string} */
                        verdict: "pay" | "refuse";
                        /**
                         * @description Needed to pay, and only then
                         * @example 1234.50
                         */
                        amountYuan?: string;
                        /**
                         * @description Needed to refuse, and only then: NOT_COVERED, FILED_LATE, DUPLICATE_RECEIPT, EXCLUDED_CAUSE, WAITING_PERIOD, HOSPITAL_NOT_DESIGNATED, HOSPITAL_GRADE, COUNT_CAP, BENEFIT_ENDED, ILLNESS_PAID_BEFORE, NOTHING_PAYABLE, SETTLEMENT_MISMATCH, GRACE_EVENT, LATE_NEEDS_REASON, FACTS_PENDING, HOSPITAL_UNKNOWN, ILLNESS_UNKNOWN, RECEIPT_HELD, OVERLAPPING_STAY, EMERGENCY_HOSPITAL, CONFIRMATION_NEEDED, COUNT_CAP_UNCERTAIN, RATE_MISSING, PAPERS_MISSING, PAPERS_INCOMPLETE, PAPERS_FALSE, FACTS_NOT_ESTABLISHED, CLAIM_WITHDRAWN
                         * @example NOT_COVERED
                         */
                        code?: string;
                        reason: string;
                        /**
                         * @description Id of a clause of the rule book the item stands in
                         * @example check.filing
                         */
                        clause: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Agree with the proposal, or change lines with reason and clause; names the digest that was seen */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    appealClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ask for a new decision by new people, within the days the rule book gives */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    proposeCancellation: {
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
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose to take back an approval that is not with the bank, with the reason; a later proposal replaces it */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    confirmCancellation: {
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
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Confirm it, as somebody else than who proposed it; the order is annulled or, when it is on its way, stands */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    readClaimHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was decided before, and the other claims that gave a reason to look twice; for the office */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Decisions that a correction, an appeal or a register overtook, in their order */
                        decisions: {
                            decisionNo: number;
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            /**
                             * @description What the rules gave; reviewers may have decided otherwise
                             * @example 1234.50
                             */
                            totalYuan: string;
                            items: {
                                /**
                                 * @description Benefit item, or `none` where no cover was ever held
                                 * @example HM
                                 */
                                item: string;
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description The same in Chinese and English */
                                reason?: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        /** @description By the reason they are found for; what the caller may not see is left out */
                        linked: {
                            /** @enum {string} */
                            flag: "sheet-seen" | "overlapping-stay" | "receipt-seen";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            claimId: string;
                            number: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
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
    readClaimReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the claim reports, figure by figure; the ETag is of the claim */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        event: "stay";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default illness
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        hospital: {
                            /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                            code?: string;
                            /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                            name?: string;
                            /**
                             * @description Designated by the medical insurance on the day of admission
                             * @default true
                             */
                            designated: boolean;
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @default false */
                            emergency: boolean;
                        };
                        /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                        segments: {
                            /** @description Civil date of Asia/Shanghai */
                            admittedOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            dischargedOn: string;
                        }[];
                        /** @description ICD-10 code; encrypted at rest */
                        illness?: string;
                        /** @description Number of the receipt as it was typed. Shown to the office only, to hold it against the papers; absent for the member and in claims of before it was kept */
                        receipt?: string;
                        settlement: {
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            poolPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            bigPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            civilPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            aidPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            deductibleYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            copayYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            accountPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            cashPaidYuan?: string;
                        };
                    } | {
                        /** @constant */
                        event: "diagnosis";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default illness
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        hospital: {
                            /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                            code?: string;
                            /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                            name?: string;
                            /**
                             * @description Designated by the medical insurance on the day of admission
                             * @default true
                             */
                            designated: boolean;
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @default false */
                            emergency: boolean;
                        };
                        /** @description Date of the first report that confirms the illness */
                        reportedOn: string;
                        /**
                         * @description ICD-10 code; encrypted at rest
                         * @example C50.900
                         */
                        illness: string;
                        /**
                         * @default none
                         * @enum {string}
                         */
                        ci: "severe" | "mild" | "none";
                        /**
                         * @default none
                         * @enum {string}
                         */
                        fw: "invasive" | "in-situ" | "none";
                        /** @description Number of the receipt as it was typed. Shown to the office only, to hold it against the papers; absent for the member and in claims of before it was kept */
                        receipt?: string;
                    } | {
                        /** @constant */
                        event: "accident";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default accident
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        /** @description Civil date of Asia/Shanghai */
                        happenedOn: string;
                        /** @description Date of the assessment of the disability */
                        assessedOn?: string;
                        /** @description Reference of the police or the unit; without one the accident is told by its day */
                        accident?: string;
                        /** @default [] */
                        disability: number[];
                        /** @default false */
                        death: boolean;
                        /** @description Number of the receipt as it was typed. Shown to the office only, to hold it against the papers; absent for the member and in claims of before it was kept */
                        receipt?: string;
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
    correctClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                };
            };
        };
        responses: {
            /** @description Correct the report before anybody reviewed it: decided anew, and the first day of filing stays */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    withdrawClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Take a claim back before anybody reviewed it: nothing of it counts any more */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    readOwnClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a claim of the caller’s own stands, item by item; the ETag is of the claim */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    readOwnDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision on a claim of the caller’s own in words: every rule with clause, inputs and amount */
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
                        claimId: string;
                        number: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        decisionNo: number;
                        /** @description SHA-256 of the canonical JSON, hexadecimal */
                        digest: string;
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where the item stands, never firmer than the claim does */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the benefit is called in the rule book */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the rules said, before people decided */
                            rules: {
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                            };
                            /** @enum {string} */
                            decidedBy: "rules" | "people";
                            /** @description Number of the decision that the outcome is of */
                            decisionNo: number;
                            /**
                             * @description What reached the payee and stayed
                             * @example 1234.50
                             */
                            paidYuan: string;
                            /**
                             * @description What the payee paid back: the amount is less by it
                             * @example 1234.50
                             */
                            clawedBackYuan: string;
                        }[];
                        /**
                         * @description Sum of the items: of a settled claim what its orders pay together, less what was paid back
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description What reached the payee and stayed
                         * @example 1234.50
                         */
                        paidYuan: string;
                        /** @description Every check of every item in the declared order, also after the first refusal */
                        lines: {
                            item: string;
                            /** @description Id of the rule in the rule book */
                            rule: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            verdict?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            beforeYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            afterYuan?: string;
                            inputs: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description What people decided, in their order; empty where the rules alone did. To a member at most one for each decision, once it is reviewed */
                        reviews: {
                            /**
                             * @description In which role the person decided; who it was is not said
                             * @constant
                             */
                            role: "reviewer";
                            /** @description Number of the decision that was reviewed */
                            decisionNo: number;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            changes: {
                                item: string;
                                /** @description What the rules had said */
                                rules: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                /** @description What the person decided */
                                outcome: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                reason: string;
                                /**
                                 * @description Id of the clause in the rule book
                                 * @example E.grade.before
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book the clause stands in
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                                /** @description Text of the clause */
                                clause: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description The date that decides: the clause was in force on it */
                                inForceOn: string;
                                /**
                                 * @description Which date that is
                                 * @enum {string}
                                 */
                                selectedBy: "batch-submission" | "claim-submission" | "term-start";
                                /** @description Clause, book and date in words */
                                basis: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description The same in Chinese and English */
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        /** @description Approvals that two people took back, or are taking back; empty where none is */
                        cancellations: {
                            /** @description Number of the decision whose order is meant */
                            decisionNo: number;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                            /** @description In which roles the first person said so; who is not said */
                            proposedRoles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description In which roles the second did; empty where it is unknown */
                            confirmedRoles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn?: string;
                            reason: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description What the rules had said */
                                rules: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                /** @description What was approved before it was taken back */
                                approved: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                            }[];
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
    readOwnClaimReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller reported, figure by figure; the ETag is of the claim */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        event: "stay";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default illness
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        hospital: {
                            /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                            code?: string;
                            /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                            name?: string;
                            /**
                             * @description Designated by the medical insurance on the day of admission
                             * @default true
                             */
                            designated: boolean;
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @default false */
                            emergency: boolean;
                        };
                        /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                        segments: {
                            /** @description Civil date of Asia/Shanghai */
                            admittedOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            dischargedOn: string;
                        }[];
                        /** @description ICD-10 code; encrypted at rest */
                        illness?: string;
                        settlement: {
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            totalYuan: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            poolPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            bigPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            civilPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            aidPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            deductibleYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            copayYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            accountPaidYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            cashPaidYuan?: string;
                        };
                    } | {
                        /** @constant */
                        event: "diagnosis";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default illness
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        hospital: {
                            /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                            code?: string;
                            /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                            name?: string;
                            /**
                             * @description Designated by the medical insurance on the day of admission
                             * @default true
                             */
                            designated: boolean;
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @default false */
                            emergency: boolean;
                        };
                        /** @description Date of the first report that confirms the illness */
                        reportedOn: string;
                        /**
                         * @description ICD-10 code; encrypted at rest
                         * @example C50.900
                         */
                        illness: string;
                        /**
                         * @default none
                         * @enum {string}
                         */
                        ci: "severe" | "mild" | "none";
                        /**
                         * @default none
                         * @enum {string}
                         */
                        fw: "invasive" | "in-situ" | "none";
                    } | {
                        /** @constant */
                        event: "accident";
                        /** @description Why it is filed after the deadline; people decide on it */
                        lateReason?: string;
                        /**
                         * @default accident
                         * @enum {string}
                         */
                        cause: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                        /** @description Civil date of Asia/Shanghai */
                        happenedOn: string;
                        /** @description Date of the assessment of the disability */
                        assessedOn?: string;
                        /** @description Reference of the police or the unit; without one the accident is told by its day */
                        accident?: string;
                        /** @default [] */
                        disability: number[];
                        /** @default false */
                        death: boolean;
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
    correctOwnClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                };
            };
        };
        responses: {
            /** @description Correct one’s own claim before anybody reviewed it: decided anew, and the first day of filing stays */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    previewOwnCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                };
            };
        };
        responses: {
            /** @description What one’s own claim would pay if it were corrected so, and why; nothing is kept of it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The day it was calculated for */
                        on: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where the item stands, never firmer than the claim does */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the benefit is called in the rule book */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /**
                         * @description Sum of the items that pay; a referred item is left to people
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /** @description Every check of every item in the declared order, also after the first refusal */
                        lines: {
                            item: string;
                            /** @description Id of the rule in the rule book */
                            rule: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            verdict?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            beforeYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            afterYuan?: string;
                            inputs: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description Which papers it would need */
                        papers: {
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Benefit items it is needed for; none are named to a clerk, who sees no decision
                             * @example [
                             *       "HM"
                             *     ]
                             */
                            items: string[];
                            /**
                             * @description Id of the clause
                             * @example papers.stay
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the list
                             * @example changchun-papers 2025-05-21
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
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
    withdrawOwnClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Take one’s own claim back before anybody reviewed it: nothing of it counts any more */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    answerOwnCompletion: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was sent and what cannot be; may be absent where every paper asked for is there */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Say that what one was asked for is there; the claim goes on, also when it comes late */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    appealOwnClaim: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ask for a new decision on one’s own claim by new people, within the days the rule book gives */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    previewOwnClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt: string;
                };
            };
        };
        responses: {
            /** @description What this sheet would pay today and why, before it is filed; nothing is kept of it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The day it was calculated for */
                        on: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where the item stands, never firmer than the claim does */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the benefit is called in the rule book */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /**
                         * @description Sum of the items that pay; a referred item is left to people
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /** @description Every check of every item in the declared order, also after the first refusal */
                        lines: {
                            item: string;
                            /** @description Id of the rule in the rule book */
                            rule: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            verdict?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            beforeYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            afterYuan?: string;
                            inputs: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description Which papers it would need */
                        papers: {
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Benefit items it is needed for; none are named to a clerk, who sees no decision
                             * @example [
                             *       "HM"
                             *     ]
                             */
                            items: string[];
                            /**
                             * @description Id of the clause
                             * @example papers.stay
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the list
                             * @example changchun-papers 2025-05-21
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
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
    previewCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    event: "stay";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description One stay; more than one segment where a transfer slip joins them within 24 hours */
                    segments: {
                        /** @description Civil date of Asia/Shanghai */
                        admittedOn: string;
                        /** @description Civil date of Asia/Shanghai */
                        dischargedOn: string;
                    }[];
                    /** @description ICD-10 code; encrypted at rest */
                    illness?: string;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                    settlement: {
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        poolPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        bigPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        civilPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        aidPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        deductibleYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        copayYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        accountPaidYuan?: string;
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        cashPaidYuan?: string;
                    };
                } | {
                    /** @constant */
                    event: "diagnosis";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default illness
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    hospital: {
                        /** @description Of the hospital in the register, from `listRegisterEntriesNamed` */
                        code?: string;
                        /** @description As it stands on the papers, where the register was searched in vain; encrypted at rest */
                        name?: string;
                        /**
                         * @description Designated by the medical insurance on the day of admission
                         * @default true
                         */
                        designated?: boolean;
                        /** @description 0 ungraded, 1 to 3 */
                        grade?: number;
                        /**
                         * @description Administrative level
                         * @enum {string}
                         */
                        level?: "provincial" | "municipal" | "district" | "other";
                        /** @default false */
                        emergency?: boolean;
                    };
                    /** @description Date of the first report that confirms the illness */
                    reportedOn: string;
                    /**
                     * @description ICD-10 code; encrypted at rest
                     * @example C50.900
                     */
                    illness: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ci?: "severe" | "mild" | "none";
                    /**
                     * @default none
                     * @enum {string}
                     */
                    fw?: "invasive" | "in-situ" | "none";
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                } | {
                    /** @constant */
                    event: "accident";
                    /** @description Why it is filed after the deadline; people decide on it */
                    lateReason?: string;
                    /**
                     * @default accident
                     * @enum {string}
                     */
                    cause?: "illness" | "accident" | "work-injury" | "third-party" | "self-harm" | "crime" | "drunk-driving" | "cosmetic" | "childbirth" | "overseas" | "rehabilitation" | "psychiatric";
                    /** @description Civil date of Asia/Shanghai */
                    happenedOn: string;
                    /** @description Date of the assessment of the disability */
                    assessedOn?: string;
                    /** @description Reference of the police or the unit; without one the accident is told by its day */
                    accident?: string;
                    /** @default [] */
                    disability?: number[];
                    /** @default false */
                    death?: boolean;
                    /** @description Number of the receipt; found again by a keyed hash, and kept as it was typed under the key of the person */
                    receipt?: string;
                };
            };
        };
        responses: {
            /** @description What the claim would pay if it were corrected so, and why; nothing is kept of it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The day it was calculated for */
                        on: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where the item stands, never firmer than the claim does */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the benefit is called in the rule book */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /**
                         * @description Sum of the items that pay; a referred item is left to people
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /** @description Every check of every item in the declared order, also after the first refusal */
                        lines: {
                            item: string;
                            /** @description Id of the rule in the rule book */
                            rule: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            verdict?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            beforeYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            afterYuan?: string;
                            inputs: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description Which papers it would need */
                        papers: {
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Benefit items it is needed for; none are named to a clerk, who sees no decision
                             * @example [
                             *       "HM"
                             *     ]
                             */
                            items: string[];
                            /**
                             * @description Id of the clause
                             * @example papers.stay
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the list
                             * @example changchun-papers 2025-05-21
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
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
    requestCompletion: {
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
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    gaps: {
                        /** @enum {string} */
                        gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                        /** @description What exactly; needed for `other` */
                        note?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Ask the member once for all that is missing; the clock stops until it is there or the days are over */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    answerCompletion: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was sent and what cannot be; may be absent where every paper asked for is there */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Say that what was asked for is there; the claim goes on, also when it comes late */
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
                        claimId: string;
                        /**
                         * @description The number people use
                         * @example C2025-0000042
                         */
                        number: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @enum {string} */
                        event: "stay" | "diagnosis" | "accident";
                        /** @description First day of filing; corrections leave it */
                        submittedOn: string;
                        /** @description Latest day on which the member corrected it */
                        correctedOn?: string;
                        /** @description Civil date of Asia/Shanghai */
                        withdrawnOn?: string;
                        /** @description The member may still correct it or take it back */
                        openToMember: boolean;
                        decisionNo: number;
                        /** @description Of the decision that can be read; absent while it is made anew */
                        digest?: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                        }[];
                        /**
                         * @description Yuan with at most two places, as text
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * Format: uuid
                         * @description Through whom the person has the cover that answers. Shown to the office only; absent while nothing is decided, and where no cover answers
                         */
                        employerId?: string;
                        /** @description How many have to agree. Shown to the office only: to a member it would tell a flag */
                        reviewersNeeded?: number;
                        /** @description The office reads each. A member reads one, of the last day, once the claim is reviewed: how many looked would tell a flag */
                        reviews: {
                            /** @description Subject of the reviewer, never a name */
                            reviewer: string;
                            /** @description Account of whoever is away and was stood in for */
                            for?: string;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description SHA-256 of the canonical JSON, hexadecimal */
                            digest: string;
                            changed: boolean;
                        }[];
                        /** @description Reasons to look twice; they route, never refuse. Shown to the office only: a member reads none */
                        flags: string[];
                        /** @description The approval is to be taken back: proposed by one person, confirmed by another of another role, and done once payout annulled the order; refused where the order was in a payout batch, with the bank or paid */
                        cancellation?: {
                            decisionNo: number;
                            reason: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description Day on which the second person confirmed it */
                            confirmedOn?: string;
                            /** @description Day on which the approval was taken back */
                            doneOn?: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                        };
                        /** @description Why it was filed after the deadline, as the member says */
                        lateReason?: string;
                        /** @description Somebody else filed it, with the consent the member gave on that day */
                        filedWithConsent?: {
                            /** @description Civil date of Asia/Shanghai */
                            givenOn: string;
                            /** @enum {string} */
                            how: "signed" | "in-person" | "by-phone";
                        };
                        /** @description Of a claim somebody else filed: the member acted themselves, from then on nobody acts for them */
                        takenOverOn?: string;
                        /** @description The latest request for what is missing */
                        completion?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        };
                        /** @description Every request for what is missing, in their order; absent where nobody asked */
                        completions?: {
                            requestNo: number;
                            /** @description A claim is completed at most so often */
                            requestsMost: number;
                            gaps: {
                                /**
                                 * @description Type of the paper that closes it; `late-reason`: the member’s word does
                                 * @enum {string}
                                 */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description What is missing, as people call it */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What exactly, where the name does not say it */
                                note?: string;
                            }[];
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time; what comes later counts as long as nobody refused */
                            dueOn: string;
                            /** @enum {string} */
                            state: "asked" | "answered" | "expired";
                            /** @description Civil date of Asia/Shanghai */
                            answeredOn?: string;
                            answer?: string;
                            /**
                             * @description The clerk who filed the claim answered it
                             * @constant
                             */
                            answeredForMember?: true;
                            /**
                             * @description Id of the clause that gives days and times
                             * @example review
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                        }[];
                        /** @description How many agreed to the lines as they stand now; to a member 1 once it is reviewed */
                        reviewsStanding: number;
                        /** @description Absent where nothing is promised any more, or the office promises nothing */
                        promise?: {
                            /** @description Last day by which the office promises the next step */
                            on?: string;
                            /** @description Days until then, from the business day; negative: so many days late */
                            daysLeft?: number;
                            /** @description Since that day the clock stands still */
                            stoppedOn?: string;
                            /** @description Days that are not counted: papers were awaited */
                            pausedDays: number;
                        };
                        /** @description Day of the latest appeal: from then on it is decided anew, by other people */
                        appealedOn?: string;
                        /** @description Last day on which the member may appeal against the decision; absent where there is none to appeal against, and once that day is over */
                        appealUntilOn?: string;
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /** @description What happens next */
                        next: {
                            zh: string;
                            en: string;
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
    listFiledClaims: {
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
            /** @description Claims the caller filed for others, states only, the newest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            number: string;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            /** @description Where the claim stands */
                            step: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description The member was erased: nothing more becomes of it
                             * @constant
                             */
                            erased?: true;
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
    readFiledClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a claim stands that the caller filed for a member, and what is asked for; no illness, no sum */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @description Civil date of Asia/Shanghai */
                        submittedOn: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /**
                         * Format: uuid
                         * @description Names the claim where its papers are sent
                         */
                        claimId: string;
                        /** @description The member acted themselves: from that day on the caller sees the state only */
                        takenOverOn?: string;
                        /** @description The caller may send papers for the member */
                        maySend: boolean;
                        /** @description What is asked for and not answered, until the member takes over */
                        request?: {
                            gaps: {
                                /** @enum {string} */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description The member reads more of what is asked for */
                            notes: boolean;
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time */
                            dueOn: string;
                            /** @description The days are over; what comes late counts until somebody refuses */
                            expired: boolean;
                            /** @description False: the caller answered one before, so this one is the member’s */
                            mayAnswer: boolean;
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
    answerFiledCompletion: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was sent and what cannot be; may be absent where every paper asked for is there */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Say for the member that what was asked for is there: once a claim, and until the member acts themselves */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @description Civil date of Asia/Shanghai */
                        submittedOn: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        /** @description Where the claim stands */
                        step: {
                            zh: string;
                            en: string;
                        };
                        /**
                         * Format: uuid
                         * @description Names the claim where its papers are sent
                         */
                        claimId: string;
                        /** @description The member acted themselves: from that day on the caller sees the state only */
                        takenOverOn?: string;
                        /** @description The caller may send papers for the member */
                        maySend: boolean;
                        /** @description What is asked for and not answered, until the member takes over */
                        request?: {
                            gaps: {
                                /** @enum {string} */
                                gap: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other" | "late-reason";
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description The member reads more of what is asked for */
                            notes: boolean;
                            /** @description Civil date of Asia/Shanghai */
                            requestedOn: string;
                            /** @description Last day in time */
                            dueOn: string;
                            /** @description The days are over; what comes late counts until somebody refuses */
                            expired: boolean;
                            /** @description False: the caller answered one before, so this one is the member’s */
                            mayAnswer: boolean;
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
    readDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decision in words: every rule with clause, inputs and amount */
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
                        claimId: string;
                        number: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                        decisionNo: number;
                        /** @description SHA-256 of the canonical JSON, hexadecimal */
                        digest: string;
                        /** @description Civil date of Asia/Shanghai */
                        decidedOn: string;
                        items: {
                            /**
                             * @description Benefit item, or `none` where no cover was ever held
                             * @example HM
                             */
                            item: string;
                            /** @enum {string} */
                            verdict: "pay" | "refuse" | "refer";
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            amountYuan: string;
                            /** @description Where the item stands, never firmer than the claim does */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the benefit is called in the rule book */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            /** @description What the rules said, before people decided */
                            rules: {
                                /** @enum {string} */
                                verdict: "pay" | "refuse" | "refer";
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                amountYuan: string;
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                            };
                            /** @enum {string} */
                            decidedBy: "rules" | "people";
                            /** @description Number of the decision that the outcome is of */
                            decisionNo: number;
                            /**
                             * @description What reached the payee and stayed
                             * @example 1234.50
                             */
                            paidYuan: string;
                            /**
                             * @description What the payee paid back: the amount is less by it
                             * @example 1234.50
                             */
                            clawedBackYuan: string;
                        }[];
                        /**
                         * @description Sum of the items: of a settled claim what its orders pay together, less what was paid back
                         * @example 1234.50
                         */
                        totalYuan: string;
                        /**
                         * @description What reached the payee and stayed
                         * @example 1234.50
                         */
                        paidYuan: string;
                        /** @description Every check of every item in the declared order, also after the first refusal */
                        lines: {
                            item: string;
                            /** @description Id of the rule in the rule book */
                            rule: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            verdict?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            beforeYuan?: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            afterYuan?: string;
                            inputs: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description What people decided, in their order; empty where the rules alone did. To a member at most one for each decision, once it is reviewed */
                        reviews: {
                            /**
                             * @description In which role the person decided; who it was is not said
                             * @constant
                             */
                            role: "reviewer";
                            /** @description Number of the decision that was reviewed */
                            decisionNo: number;
                            /** @description Civil date of Asia/Shanghai */
                            reviewedOn: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            changes: {
                                item: string;
                                /** @description What the rules had said */
                                rules: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                /** @description What the person decided */
                                outcome: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                reason: string;
                                /**
                                 * @description Id of the clause in the rule book
                                 * @example E.grade.before
                                 */
                                clauseId: string;
                                /**
                                 * @description Edition of the rule book the clause stands in
                                 * @example changchun 2025-05-21.5
                                 */
                                version: string;
                                /** @description Text of the clause */
                                clause: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description The date that decides: the clause was in force on it */
                                inForceOn: string;
                                /**
                                 * @description Which date that is
                                 * @enum {string}
                                 */
                                selectedBy: "batch-submission" | "claim-submission" | "term-start";
                                /** @description Clause, book and date in words */
                                basis: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description The same in Chinese and English */
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        /** @description Approvals that two people took back, or are taking back; empty where none is */
                        cancellations: {
                            /** @description Number of the decision whose order is meant */
                            decisionNo: number;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "done" | "refused";
                            /** @description In which roles the first person said so; who is not said */
                            proposedRoles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description In which roles the second did; empty where it is unknown */
                            confirmedRoles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Civil date of Asia/Shanghai */
                            confirmedOn?: string;
                            reason: string;
                            /**
                             * @description Id of the clause in the rule book
                             * @example E.grade.before
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the rule book the clause stands in
                             * @example changchun 2025-05-21.5
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description The date that decides: the clause was in force on it */
                            inForceOn: string;
                            /**
                             * @description Which date that is
                             * @enum {string}
                             */
                            selectedBy: "batch-submission" | "claim-submission" | "term-start";
                            /** @description Clause, book and date in words */
                            basis: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description What the rules had said */
                                rules: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                                /** @description What was approved before it was taken back */
                                approved: {
                                    /** @enum {string} */
                                    verdict: "pay" | "refuse" | "refer";
                                    /**
                                     * @description Yuan with at most two places, as text
                                     * @example 1234.50
                                     */
                                    amountYuan: string;
                                    /**
                                     * @description Registered reason code
                                     * @example WAITING_PERIOD
                                     */
                                    code?: string;
                                };
                            }[];
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
    readCover: {
        parameters: {
            query?: {
                /** @description Civil date of Asia/Shanghai */
                on?: string;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be claimed on a day: covers, waiting, days, payments and yuan that are left, with the clause */
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
                        personId: string;
                        /** @description Civil date of Asia/Shanghai */
                        on: string;
                        covers: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description The same in Chinese and English */
                            name: {
                                zh: string;
                                en: string;
                            };
                            coverId: string;
                            units: number;
                            /** @description Civil date of Asia/Shanghai */
                            startOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            endOn: string;
                            /** @description Last day of the waiting; absent where none */
                            waitingUntilOn?: string;
                            waived: boolean;
                            renewal: boolean;
                            inForce: boolean;
                            /** @description The same in Chinese and English */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description What the benefit is called in the rule book */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description How much it pays for the units held, and its limits, by the rule book of the day */
                                pays: {
                                    zh: string;
                                    en: string;
                                };
                                remaining: {
                                    /** @description null: no limit */
                                    payments: number | null;
                                    days: number | null;
                                    amountYuan: string | null;
                                };
                                /** @description The same in Chinese and English */
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
    readOwnCover: {
        parameters: {
            query?: {
                /** @description Civil date of Asia/Shanghai */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller can claim on a day: the same as their cover read by id */
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
                        personId: string;
                        /** @description Civil date of Asia/Shanghai */
                        on: string;
                        covers: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description The same in Chinese and English */
                            name: {
                                zh: string;
                                en: string;
                            };
                            coverId: string;
                            units: number;
                            /** @description Civil date of Asia/Shanghai */
                            startOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            endOn: string;
                            /** @description Last day of the waiting; absent where none */
                            waitingUntilOn?: string;
                            waived: boolean;
                            renewal: boolean;
                            inForce: boolean;
                            /** @description The same in Chinese and English */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description What the benefit is called in the rule book */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description How much it pays for the units held, and its limits, by the rule book of the day */
                                pays: {
                                    zh: string;
                                    en: string;
                                };
                                remaining: {
                                    /** @description null: no limit */
                                    payments: number | null;
                                    days: number | null;
                                    amountYuan: string | null;
                                };
                                /** @description The same in Chinese and English */
                                sentence: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
    previewCovers: {
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
                    batchId: string;
                    /**
                     * Format: uuid
                     * @description Opaque identifier
                     */
                    employerId: string;
                    society: string;
                    /** @description Civil date of Asia/Shanghai */
                    startOn: string;
                    /** @description Where these rows stand in what was submitted; absent: they are a draft */
                    submission?: {
                        version: number;
                        part: number;
                    };
                    /** @description All rows of each person */
                    rows: {
                        rowNo: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /**
                         * @description Plan code of a rule book
                         * @example HM
                         */
                        plan: string;
                        /** @default 1 */
                        units?: number;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /**
                         * @description Women only: retirement at 50 (worker) or 55 (staff)
                         * @enum {string}
                         */
                        category: "worker" | "staff";
                        /** @enum {string} */
                        relation: "contract" | "dispatched" | "temporary" | "gig" | "retired" | "left";
                        /** @description Civil date of Asia/Shanghai */
                        leftOn?: string;
                        insured: boolean;
                        consent: boolean;
                        idFault: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description What these rows would come to, were their batch submitted and paid today: renewed, waived, waiting until when and why. Of people whose submission adjudication does not have it knows their cover through this employer alone */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Civil date of Asia/Shanghai */
                        on: string;
                        rows: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            /**
                             * @description Why it does not count, or why the waiting is not waived
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            /** @description Absent where it does not count */
                            startOn?: string;
                            /** @description Civil date of Asia/Shanghai */
                            endOn?: string;
                            /** @description Last day of the waiting; of added units, theirs */
                            waitingUntilOn?: string;
                            /** @description The same in Chinese and English */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            /** @description Of the rule book, as it decides here */
                            clause?: {
                                zh: string;
                                en: string;
                            };
                            rowNo: number;
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
    previewAssessment: {
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
                    batchId: string;
                    /**
                     * Format: uuid
                     * @description Opaque identifier
                     */
                    employerId: string;
                    society: string;
                    /** @description Civil date of Asia/Shanghai */
                    startOn: string;
                    size: number;
                    women: number;
                    /** @default [] */
                    exclusions?: {
                        /**
                         * @description Plan code of a rule book
                         * @example HM
                         */
                        plan?: string;
                        /** @default false */
                        women?: boolean;
                        count: number;
                    }[];
                    /**
                     * @description Persons once enrolled through the employer who are no longer in service
                     * @default []
                     */
                    leftService?: string[];
                    rows: {
                        rowNo: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /**
                         * @description Plan code of a rule book
                         * @example HM
                         */
                        plan: string;
                        /** @default 1 */
                        units?: number;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /**
                         * @description Women only: retirement at 50 (worker) or 55 (staff)
                         * @enum {string}
                         */
                        category: "worker" | "staff";
                        /** @enum {string} */
                        relation: "contract" | "dispatched" | "temporary" | "gig" | "retired" | "left";
                        /** @description Civil date of Asia/Shanghai */
                        leftOn?: string;
                        insured: boolean;
                        consent: boolean;
                        idFault: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description What the threshold would say of these rows, before anything is submitted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing?: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        rows: {
                            rowNo: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
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
    readDecisionRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every choice the source texts leave open, with the reading taken and its parameter */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            /** @description The same in Chinese and English */
                            question: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            reading: {
                                zh: string;
                                en: string;
                            };
                            alternatives: {
                                zh: string;
                                en: string;
                            }[];
                            parameter: string;
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
    listRuleBooks: {
        parameters: {
            query?: {
                /** @description Whose rules they are */
                society?: string;
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
            /** @description Every released edition of the rule books, by society and edition, with who released it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ruleBooks: {
                            society: string;
                            edition: string;
                            /** @description The same in Chinese and English */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description First day of its rules */
                            effectiveOn: string;
                            revision: number;
                            /** @description New decisions of today are made by it */
                            inForce: boolean;
                            /** @description Its figures are examples: the source prints none */
                            sample: boolean;
                            release: {
                                /** @enum {string} */
                                authority: "office-notice" | "congress" | "council";
                                document: string;
                                number?: string;
                                /** @description Civil date of Asia/Shanghai */
                                releasedOn: string;
                                /** @description Offices of the two who released it, never names */
                                people: string[];
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
    listPlans: {
        parameters: {
            query?: {
                /** @description Default: the business day */
                on?: string;
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Whose rules they are */
                society: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plans and prices of a society on a day, in words */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description The same in Chinese and English */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description Per unit and term; null: nobody voted on one yet */
                            contributionYuan: string | null;
                            /** @description What it costs and for how long, in a sentence */
                            price: {
                                zh: string;
                                en: string;
                            };
                            /** @description Who can join, in a sentence */
                            who: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What is paid */
                                clause: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description Absent where nothing waits */
                                waiting?: {
                                    zh: string;
                                    en: string;
                                };
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
    readRuleBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose rules they are */
                society: string;
                /** @description First day and, of a revision, its number */
                edition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One edition of a rule book: its clauses, its dated rules and its plans, in words */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        society: string;
                        edition: string;
                        /** @description The same in Chinese and English */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @description First day of its rules */
                        effectiveOn: string;
                        revision: number;
                        /** @description New decisions of today are made by it */
                        inForce: boolean;
                        /** @description Its figures are examples: the source prints none */
                        sample: boolean;
                        release: {
                            /** @enum {string} */
                            authority: "office-notice" | "congress" | "council";
                            document: string;
                            number?: string;
                            /** @description Civil date of Asia/Shanghai */
                            releasedOn: string;
                            /** @description Offices of the two who released it, never names */
                            people: string[];
                        };
                        clauses: {
                            clauseId: string;
                            source: string;
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description Entry of the decision register */
                            decision?: string;
                        }[];
                        rules: {
                            ruleId: string;
                            /** @description The same in Chinese and English */
                            values: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            clause: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description The same in Chinese and English */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description Per unit and term; null: nobody voted on one yet */
                            contributionYuan: string | null;
                            /** @description What it costs and for how long, in a sentence */
                            price: {
                                zh: string;
                                en: string;
                            };
                            /** @description Who can join, in a sentence */
                            who: {
                                zh: string;
                                en: string;
                            };
                            /** @description The same in Chinese and English */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            items: {
                                item: string;
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description What is paid */
                                clause: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description Absent where nothing waits */
                                waiting?: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
    compareRuleBooks: {
        parameters: {
            query: {
                /** @description The edition it is held against */
                since: string;
            };
            header?: never;
            path: {
                /** @description Whose rules they are */
                society: string;
                /** @description First day and, of a revision, its number */
                edition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an edition says otherwise than another one of the same society, part by part */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        society: string;
                        edition: string;
                        since: string;
                        changes: {
                            /** @enum {string} */
                            part: "clause" | "rule" | "plan" | "procedure";
                            /** @description Which clause, rule, plan or procedure */
                            about: {
                                zh: string;
                                en: string;
                            };
                            /** @description Null: it was not there */
                            before: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description Null: it is there no more */
                            after: {
                                zh: string;
                                en: string;
                            } | null;
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
    readClaimsOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Claims by state and refusals by reason; cells under 5 are suppressed, and one more, so that no sum gives them */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: number;
                        /** @description Persons a benefit was paid to; null: 1 to 4 */
                        peopleHelped: number | null;
                        /** @description From filing to the last review; null: fewer than 5 claims were reviewed */
                        daysToDecision: {
                            median: number;
                            nineInTen: number;
                        } | null;
                        /** @description Null: 1 to 4 claims, or the smallest of the other counts, suppressed beside them so that `claims` less the rest does not give them; where every claim is in a cell under 5, all counts are null */
                        byState: {
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            count: number | null;
                        }[];
                        /** @description By benefit. Null: 1 to 4 claims, or, where one benefit has so few, the smallest of the others beside it: what all funds have approved is public, and less the rest it would be the sum of that one */
                        paid: {
                            item: string;
                            count: number | null;
                            amountYuan: string | null;
                        }[];
                        /** @description Benefits that were refused, by reason over all of them, the most frequent first: a claim counts for each of its benefits. Without a code: for a reason that a reviewer wrote. Null: 1 to 4, or the smallest of the others beside so few; these come last */
                        refused: {
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code?: string;
                            count: number | null;
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
    readClaimFigures: {
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
            /** @description Claims by state and age, days to the last review beside what is promised, refusals by reason; for the office */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byState: {
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            count: number;
                        }[];
                        /** @description Of claims nobody decided yet: days since they were filed or appealed against, without those when papers were awaited */
                        open: {
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                            ages: {
                                fromDay: number;
                                /** @description Null: and later */
                                toDay: number | null;
                                count: number;
                            }[];
                        }[];
                        /** @description Working days in which the office promises a decision; null: it promises nothing */
                        promisedDays: number | null;
                        /** @description Days from filing to the last review */
                        daysToDecision: {
                            fromDay: number;
                            /** @description Null: and later */
                            toDay: number | null;
                            count: number;
                        }[];
                        refusals: {
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
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
    readClaimsOfEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                employerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many claims of the staff stand where; nothing changes before five claims of members have moved */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Fewer claims than this are not shown, and move nothing */
                        smallest: number;
                        /** @description Null: members have filed too few by themselves, or none */
                        shown: {
                            /** @description Civil date of Asia/Shanghai */
                            countedOn: string;
                            claims: number | null;
                            /** @description Null: too few, also when those that the clerk filed are taken away, or the smallest of the other counts beside them */
                            byState: {
                                /** @enum {string} */
                                state: "submitted" | "in-review" | "awaiting-papers" | "confirming" | "approved" | "refused" | "paid" | "returned" | "cancelling" | "cancelled" | "withdrawn";
                                /** @description The same in Chinese and English */
                                step: {
                                    zh: string;
                                    en: string;
                                };
                                count: number | null;
                            }[];
                        } | null;
                        /** @description False: claims of an earlier version are still being counted */
                        complete: boolean;
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
    readPapers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The papers of a claim; a clerk who filed it sees their states only */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            paperId: string;
                            /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                            paperNo: number;
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            state: "arriving" | "kept" | "withdrawn" | "lapsed";
                            /** @description Civil date of Asia/Shanghai */
                            begunOn: string;
                            /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                            content?: {
                                /** @enum {string} */
                                contentType: "image/jpeg" | "application/pdf";
                                bytes: number;
                                /** @description A small picture can be read; of a PDF there is none */
                                thumbnail: boolean;
                            };
                            /**
                             * @description The clerk who filed the claim sent it, with the member’s consent
                             * @constant
                             */
                            sentForMember?: true;
                            /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                            seenInOtherClaims?: boolean;
                        }[];
                        /** @description The claim takes papers, and there is room for one more */
                        mayAdd: boolean;
                        /** @description Nobody has decided on them yet */
                        mayWithdraw: boolean;
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
    beginPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                    /** @description Size of the file */
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Say that a paper of the claim comes, its kind and size; at most 20 a claim */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readPaperUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much of a paper stands: where to go on after a broken connection */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description So many stand; the next part begins here */
                        receivedBytes: number;
                        /** @description So many there will be */
                        bytes: number;
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
    sendPaperPart: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
                offset: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Send the bytes from an offset on; every part but the last has 1048576 bytes */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description So many stand; the next part begins here */
                        receivedBytes: number;
                        /** @description So many there will be */
                        bytes: number;
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
    finishPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Everything was sent: the file is looked at, pictures are made anew without what the camera wrote into them */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readPaper: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description One part of the file (RFC 9110), in bytes; of several the whole is answered. */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A paper itself, whole or in part; each look is written down for the member to read */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
                };
            };
            /** @description The part that was asked for */
            206: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    "Content-Range": components["headers"]["ContentRange"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
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
    readPaperThumbnail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A small picture of a paper that is a picture */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
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
    withdrawPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
                /** @description Opaque identifier */
                paperId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Take back a paper, while nobody has decided on it */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readPaperChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which papers the claim needs, for which benefit and by which clause, and which of them are there */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Empty while the claim is not decided for the first time */
                        papers: {
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Benefit items it is needed for; none are named to a clerk, who sees no decision
                             * @example [
                             *       "HM"
                             *     ]
                             */
                            items: string[];
                            /**
                             * @description Id of the clause
                             * @example papers.stay
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the list
                             * @example changchun-papers 2025-05-21
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description A paper of this kind is there */
                            kept: boolean;
                        }[];
                        missing: number;
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
    readPaperLooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Opaque identifier */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who of the office looked at the papers of an own claim, the latest day first; at most 100 */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looks: {
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description Account of the one who looked; not said any more: how many look would tell a flag */
                            account?: string;
                            /**
                             * @description In which function
                             * @enum {string}
                             */
                            as: "reviewer" | "supervisor";
                            /** @description What was opened, each kind once */
                            papers: {
                                /** @enum {string} */
                                type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
    readOwnPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The papers of one’s own claim */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            paperId: string;
                            /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                            paperNo: number;
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            state: "arriving" | "kept" | "withdrawn" | "lapsed";
                            /** @description Civil date of Asia/Shanghai */
                            begunOn: string;
                            /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                            content?: {
                                /** @enum {string} */
                                contentType: "image/jpeg" | "application/pdf";
                                bytes: number;
                                /** @description A small picture can be read; of a PDF there is none */
                                thumbnail: boolean;
                            };
                            /**
                             * @description The clerk who filed the claim sent it, with the member’s consent
                             * @constant
                             */
                            sentForMember?: true;
                            /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                            seenInOtherClaims?: boolean;
                        }[];
                        /** @description The claim takes papers, and there is room for one more */
                        mayAdd: boolean;
                        /** @description Nobody has decided on them yet */
                        mayWithdraw: boolean;
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
    beginOwnPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                    /** @description Size of the file */
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Say that a paper of one’s own claim comes, its kind and size; at most 20 a claim */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readOwnPaperUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much of a paper of one’s own claim stands: where to go on after a broken connection */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description So many stand; the next part begins here */
                        receivedBytes: number;
                        /** @description So many there will be */
                        bytes: number;
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
    sendOwnPaperPart: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
                offset: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Send the bytes of a paper of one’s own claim from an offset on; every part but the last has 1048576 */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description So many stand; the next part begins here */
                        receivedBytes: number;
                        /** @description So many there will be */
                        bytes: number;
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
    finishOwnPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Everything of a paper of one’s own claim was sent: the file is looked at, pictures are made anew */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readOwnPaper: {
        parameters: {
            query?: never;
            header?: {
                /** @description One part of the file (RFC 9110), in bytes; of several the whole is answered. */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A paper of one’s own claim, whole or in part */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
                };
            };
            /** @description The part that was asked for */
            206: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    "Content-Range": components["headers"]["ContentRange"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
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
    readOwnPaperThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A small picture of a paper of one’s own claim that is a picture */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
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
    withdrawOwnPaper: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The number of the claim */
                number: string;
                /** @description Which paper of the claim, from 1 */
                paperNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Take back a paper of one’s own claim, while nobody has decided on it */
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
                        paperId: string;
                        /** @description Which paper of the claim it is, in the order they were begun, those that are gone among them */
                        paperNo: number;
                        /** @enum {string} */
                        type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                        /** @description What this kind of paper is called */
                        name: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "arriving" | "kept" | "withdrawn" | "lapsed";
                        /** @description Civil date of Asia/Shanghai */
                        begunOn: string;
                        /** @description Of a paper that is kept; not shown to a clerk, who sees states only */
                        content?: {
                            /** @enum {string} */
                            contentType: "image/jpeg" | "application/pdf";
                            bytes: number;
                            /** @description A small picture can be read; of a PDF there is none */
                            thumbnail: boolean;
                        };
                        /**
                         * @description The clerk who filed the claim sent it, with the member’s consent
                         * @constant
                         */
                        sentForMember?: true;
                        /** @description The same sheet lies in another claim: a reason to look twice, never to refuse. Shown to the office only */
                        seenInOtherClaims?: boolean;
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
    readOwnPaperChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which papers one’s own claim needs, for which benefit and by which clause, and which of them are there */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Empty while the claim is not decided for the first time */
                        papers: {
                            /** @enum {string} */
                            type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                            /** @description What this kind of paper is called */
                            name: {
                                zh: string;
                                en: string;
                            };
                            /**
                             * @description Benefit items it is needed for; none are named to a clerk, who sees no decision
                             * @example [
                             *       "HM"
                             *     ]
                             */
                            items: string[];
                            /**
                             * @description Id of the clause
                             * @example papers.stay
                             */
                            clauseId: string;
                            /**
                             * @description Edition of the list
                             * @example changchun-papers 2025-05-21
                             */
                            version: string;
                            /** @description Text of the clause */
                            clause: {
                                zh: string;
                                en: string;
                            };
                            /** @description A paper of this kind is there */
                            kept: boolean;
                        }[];
                        missing: number;
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
    readOwnPaperLooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the claim */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who of the office looked at the papers of one’s own claim, the latest day first; at most 100 */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looks: {
                            /** @description Civil date of Asia/Shanghai */
                            on: string;
                            /** @description Account of the one who looked; not said any more: how many look would tell a flag */
                            account?: string;
                            /**
                             * @description In which function
                             * @enum {string}
                             */
                            as: "reviewer" | "supervisor";
                            /** @description What was opened, each kind once */
                            papers: {
                                /** @enum {string} */
                                type: "identity" | "settlement" | "discharge" | "receipt" | "diagnosis" | "pathology" | "accident" | "disability" | "death" | "kinship" | "referral" | "other";
                                /** @description The same in Chinese and English */
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
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
    listRegisterEntriesNamed: {
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
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code, a name or a part of one */
                    text: string;
                    /** @description Default: today */
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Rows of a day by code, name or alias; those that begin with the text come first. The text is in no address */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /**
                             * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                             * @example H32020000001
                             */
                            code: string;
                            name: string;
                            /** @default [] */
                            aliases: string[];
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @description First day on which the medical insurance designates it; absent: not designated */
                            designatedOn?: string;
                            /** @description Last day; absent: no end is known */
                            designatedUntilOn?: string;
                            /** @description Everything the row ever said, the oldest first; for the office alone */
                            spans?: {
                                /** @description Civil date of Asia/Shanghai */
                                effectiveOn: string;
                                /** @description First day on which it holds no more */
                                endedOn?: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
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
    listRegisterEntries: {
        parameters: {
            query?: {
                /** @description Default: today */
                on?: string;
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every row of a day in the order of codes, with everything it ever said */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /**
                             * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                             * @example H32020000001
                             */
                            code: string;
                            name: string;
                            /** @default [] */
                            aliases: string[];
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @description First day on which the medical insurance designates it; absent: not designated */
                            designatedOn?: string;
                            /** @description Last day; absent: no end is known */
                            designatedUntilOn?: string;
                            /** @description Everything the row ever said, the oldest first; for the office alone */
                            spans?: {
                                /** @description Civil date of Asia/Shanghai */
                                effectiveOn: string;
                                /** @description First day on which it holds no more */
                                endedOn?: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
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
    readRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How large a register is and from when it holds */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `hospital`, or `illness` by ICD-10
                         * @example hospital
                         * @enum {string}
                         */
                        register: "hospital" | "illness";
                        /** @description Those that ended among them */
                        rows: number;
                        /** @description Counts the changes; 0: it is empty */
                        version: number;
                        /** @description First day on which it holds; for events before it what a claim says counts */
                        beginsOn?: string;
                        /** @description The latest day from which a change holds */
                        changedOn?: string;
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
    importRegister: {
        parameters: {
            query: {
                /** @description First day on which the file holds */
                effectiveOn: string;
            };
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
                "Content-Digest"?: components["parameters"]["ContentDigestIfKnown"];
            };
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Compare the whole register with a file (.xlsx or text) and propose the difference; rows the file does not hold end on the day. Nothing changes before the head of office confirms. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRegisterImport` what came of it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            added: number;
                            changed: number;
                            /** @description Rows that the file does not hold any more */
                            ended: number;
                            unchanged: number;
                            /** @description Rows with a cell that is not taken */
                            refused: number;
                        };
                        /** @description The first of them; nothing is proposed before the file is mended */
                        refusals: {
                            line: number;
                            /**
                             * @description As a spreadsheet names it
                             * @example C
                             */
                            column: string;
                            /** @enum {string} */
                            code: "CODE_MISSING" | "CODE_FORM" | "CODE_TWICE" | "NAME_MISSING" | "TEXT_TOO_LONG" | "TEXT_DAMAGED" | "ALIASES_TOO_MANY" | "GRADE_UNKNOWN" | "LEVEL_UNKNOWN" | "DAY_FORM" | "DAYS_TURNED";
                            /** @description What stands in the cell */
                            text: string;
                            detail: string;
                            detailZh: string;
                        }[];
                        /** @description Absent: cells are refused, or the file says what the register says */
                        proposal?: {
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
                                type: "import";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                importId: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                counts: {
                                    added: number;
                                    changed: number;
                                    /** @description Rows that the file does not hold any more */
                                    ended: number;
                                    unchanged: number;
                                };
                                /** @description Of the file */
                                sha256: string;
                            } | {
                                /** @constant */
                                type: "edit";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /** @description A row added or changed, a further name for one, or its end; each from a day on */
                                edit: {
                                    /** @constant */
                                    type: "entry";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    entry: {
                                        name: string;
                                        /** @default [] */
                                        aliases: string[];
                                        /** @description 0 ungraded, 1 to 3 */
                                        grade?: number;
                                        /**
                                         * @description Administrative level
                                         * @enum {string}
                                         */
                                        level?: "provincial" | "municipal" | "district" | "other";
                                        /** @description First day on which the medical insurance designates it; absent: not designated */
                                        designatedOn?: string;
                                        /** @description Last day; absent: no end is known */
                                        designatedUntilOn?: string;
                                    };
                                } | {
                                    /** @constant */
                                    type: "alias";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    alias: string;
                                } | {
                                    /** @constant */
                                    type: "end";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                };
                                /** @description What the register says on that day */
                                before?: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                                reason: string;
                            };
                        };
                    } | components["schemas"]["LongWork"];
                };
            };
            /** @description The file is large and is read as long work */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            added: number;
                            changed: number;
                            /** @description Rows that the file does not hold any more */
                            ended: number;
                            unchanged: number;
                            /** @description Rows with a cell that is not taken */
                            refused: number;
                        };
                        /** @description The first of them; nothing is proposed before the file is mended */
                        refusals: {
                            line: number;
                            /**
                             * @description As a spreadsheet names it
                             * @example C
                             */
                            column: string;
                            /** @enum {string} */
                            code: "CODE_MISSING" | "CODE_FORM" | "CODE_TWICE" | "NAME_MISSING" | "TEXT_TOO_LONG" | "TEXT_DAMAGED" | "ALIASES_TOO_MANY" | "GRADE_UNKNOWN" | "LEVEL_UNKNOWN" | "DAY_FORM" | "DAYS_TURNED";
                            /** @description What stands in the cell */
                            text: string;
                            detail: string;
                            detailZh: string;
                        }[];
                        /** @description Absent: cells are refused, or the file says what the register says */
                        proposal?: {
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
                                type: "import";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                importId: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                counts: {
                                    added: number;
                                    changed: number;
                                    /** @description Rows that the file does not hold any more */
                                    ended: number;
                                    unchanged: number;
                                };
                                /** @description Of the file */
                                sha256: string;
                            } | {
                                /** @constant */
                                type: "edit";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /** @description A row added or changed, a further name for one, or its end; each from a day on */
                                edit: {
                                    /** @constant */
                                    type: "entry";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    entry: {
                                        name: string;
                                        /** @default [] */
                                        aliases: string[];
                                        /** @description 0 ungraded, 1 to 3 */
                                        grade?: number;
                                        /**
                                         * @description Administrative level
                                         * @enum {string}
                                         */
                                        level?: "provincial" | "municipal" | "district" | "other";
                                        /** @description First day on which the medical insurance designates it; absent: not designated */
                                        designatedOn?: string;
                                        /** @description Last day; absent: no end is known */
                                        designatedUntilOn?: string;
                                    };
                                } | {
                                    /** @constant */
                                    type: "alias";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    alias: string;
                                } | {
                                    /** @constant */
                                    type: "end";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                };
                                /** @description What the register says on that day */
                                before?: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                                reason: string;
                            };
                        };
                    } | components["schemas"]["LongWork"];
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
    readRegisterImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of a large file: the answer a small one gets at once, or the problem; for whoever sent it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            added: number;
                            changed: number;
                            /** @description Rows that the file does not hold any more */
                            ended: number;
                            unchanged: number;
                            /** @description Rows with a cell that is not taken */
                            refused: number;
                        };
                        /** @description The first of them; nothing is proposed before the file is mended */
                        refusals: {
                            line: number;
                            /**
                             * @description As a spreadsheet names it
                             * @example C
                             */
                            column: string;
                            /** @enum {string} */
                            code: "CODE_MISSING" | "CODE_FORM" | "CODE_TWICE" | "NAME_MISSING" | "TEXT_TOO_LONG" | "TEXT_DAMAGED" | "ALIASES_TOO_MANY" | "GRADE_UNKNOWN" | "LEVEL_UNKNOWN" | "DAY_FORM" | "DAYS_TURNED";
                            /** @description What stands in the cell */
                            text: string;
                            detail: string;
                            detailZh: string;
                        }[];
                        /** @description Absent: cells are refused, or the file says what the register says */
                        proposal?: {
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
                                type: "import";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                importId: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                counts: {
                                    added: number;
                                    changed: number;
                                    /** @description Rows that the file does not hold any more */
                                    ended: number;
                                    unchanged: number;
                                };
                                /** @description Of the file */
                                sha256: string;
                            } | {
                                /** @constant */
                                type: "edit";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /** @description A row added or changed, a further name for one, or its end; each from a day on */
                                edit: {
                                    /** @constant */
                                    type: "entry";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    entry: {
                                        name: string;
                                        /** @default [] */
                                        aliases: string[];
                                        /** @description 0 ungraded, 1 to 3 */
                                        grade?: number;
                                        /**
                                         * @description Administrative level
                                         * @enum {string}
                                         */
                                        level?: "provincial" | "municipal" | "district" | "other";
                                        /** @description First day on which the medical insurance designates it; absent: not designated */
                                        designatedOn?: string;
                                        /** @description Last day; absent: no end is known */
                                        designatedUntilOn?: string;
                                    };
                                } | {
                                    /** @constant */
                                    type: "alias";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    alias: string;
                                } | {
                                    /** @constant */
                                    type: "end";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                };
                                /** @description What the register says on that day */
                                before?: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                                reason: string;
                            };
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
    listRegisterDifferences: {
        parameters: {
            query?: {
                change?: "added" | "changed" | "ended";
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
            };
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
            /** @description What an import would change, row by row in the order of codes; kept for some weeks */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differences: {
                            /**
                             * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                             * @example H32020000001
                             */
                            code: string;
                            /** @enum {string} */
                            change: "added" | "changed" | "ended";
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            after?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
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
    proposeRegisterEdit: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description `hospital`, or `illness` by ICD-10 */
                register: "hospital" | "illness";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A row added or changed, a further name for one, or its end; each from a day on */
                    edit: {
                        /** @constant */
                        type: "entry";
                        /**
                         * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                         * @example H32020000001
                         */
                        code: string;
                        /** @description First day on which it holds */
                        effectiveOn: string;
                        entry: {
                            name: string;
                            /** @default [] */
                            aliases?: string[];
                            /** @description 0 ungraded, 1 to 3 */
                            grade?: number;
                            /**
                             * @description Administrative level
                             * @enum {string}
                             */
                            level?: "provincial" | "municipal" | "district" | "other";
                            /** @description First day on which the medical insurance designates it; absent: not designated */
                            designatedOn?: string;
                            /** @description Last day; absent: no end is known */
                            designatedUntilOn?: string;
                        };
                    } | {
                        /** @constant */
                        type: "alias";
                        /**
                         * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                         * @example H32020000001
                         */
                        code: string;
                        /** @description First day on which it holds */
                        effectiveOn: string;
                        alias: string;
                    } | {
                        /** @constant */
                        type: "end";
                        /**
                         * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                         * @example H32020000001
                         */
                        code: string;
                        /** @description First day on which it holds */
                        effectiveOn: string;
                    };
                    /** @description Why; no name of a person, nothing of a claim */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose a row, a further name of one, or its end; nothing changes before the head of office confirms */
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
                            type: "import";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            importId: string;
                            /** @description First day on which it holds */
                            effectiveOn: string;
                            counts: {
                                added: number;
                                changed: number;
                                /** @description Rows that the file does not hold any more */
                                ended: number;
                                unchanged: number;
                            };
                            /** @description Of the file */
                            sha256: string;
                        } | {
                            /** @constant */
                            type: "edit";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /** @description A row added or changed, a further name for one, or its end; each from a day on */
                            edit: {
                                /** @constant */
                                type: "entry";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                            } | {
                                /** @constant */
                                type: "alias";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                alias: string;
                            } | {
                                /** @constant */
                                type: "end";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                            };
                            /** @description What the register says on that day */
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            reason: string;
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
    listRegisterProposals: {
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
            /** @description What is proposed about registers; pending ones by their last day */
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
                                type: "import";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                importId: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                counts: {
                                    added: number;
                                    changed: number;
                                    /** @description Rows that the file does not hold any more */
                                    ended: number;
                                    unchanged: number;
                                };
                                /** @description Of the file */
                                sha256: string;
                            } | {
                                /** @constant */
                                type: "edit";
                                /**
                                 * @description `hospital`, or `illness` by ICD-10
                                 * @example hospital
                                 * @enum {string}
                                 */
                                register: "hospital" | "illness";
                                /** @description A row added or changed, a further name for one, or its end; each from a day on */
                                edit: {
                                    /** @constant */
                                    type: "entry";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    entry: {
                                        name: string;
                                        /** @default [] */
                                        aliases: string[];
                                        /** @description 0 ungraded, 1 to 3 */
                                        grade?: number;
                                        /**
                                         * @description Administrative level
                                         * @enum {string}
                                         */
                                        level?: "provincial" | "municipal" | "district" | "other";
                                        /** @description First day on which the medical insurance designates it; absent: not designated */
                                        designatedOn?: string;
                                        /** @description Last day; absent: no end is known */
                                        designatedUntilOn?: string;
                                    };
                                } | {
                                    /** @constant */
                                    type: "alias";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                    alias: string;
                                } | {
                                    /** @constant */
                                    type: "end";
                                    /**
                                     * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                     * @example H32020000001
                                     */
                                    code: string;
                                    /** @description First day on which it holds */
                                    effectiveOn: string;
                                };
                                /** @description What the register says on that day */
                                before?: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                                reason: string;
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
    readRegisterProposal: {
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
            /** @description One proposal about a register */
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
                            type: "import";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            importId: string;
                            /** @description First day on which it holds */
                            effectiveOn: string;
                            counts: {
                                added: number;
                                changed: number;
                                /** @description Rows that the file does not hold any more */
                                ended: number;
                                unchanged: number;
                            };
                            /** @description Of the file */
                            sha256: string;
                        } | {
                            /** @constant */
                            type: "edit";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /** @description A row added or changed, a further name for one, or its end; each from a day on */
                            edit: {
                                /** @constant */
                                type: "entry";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                            } | {
                                /** @constant */
                                type: "alias";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                alias: string;
                            } | {
                                /** @constant */
                                type: "end";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                            };
                            /** @description What the register says on that day */
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            reason: string;
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
    confirmRegisterProposal: {
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
            /** @description Agree, as head of office and another person than who proposed it; claims that waited for it are decided anew */
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
                            type: "import";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            importId: string;
                            /** @description First day on which it holds */
                            effectiveOn: string;
                            counts: {
                                added: number;
                                changed: number;
                                /** @description Rows that the file does not hold any more */
                                ended: number;
                                unchanged: number;
                            };
                            /** @description Of the file */
                            sha256: string;
                        } | {
                            /** @constant */
                            type: "edit";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /** @description A row added or changed, a further name for one, or its end; each from a day on */
                            edit: {
                                /** @constant */
                                type: "entry";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                            } | {
                                /** @constant */
                                type: "alias";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                alias: string;
                            } | {
                                /** @constant */
                                type: "end";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                            };
                            /** @description What the register says on that day */
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            reason: string;
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
    refuseRegisterProposal: {
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
            /** @description Disagree, as head of office and another person than who proposed it; nothing is done */
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
                            type: "import";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            importId: string;
                            /** @description First day on which it holds */
                            effectiveOn: string;
                            counts: {
                                added: number;
                                changed: number;
                                /** @description Rows that the file does not hold any more */
                                ended: number;
                                unchanged: number;
                            };
                            /** @description Of the file */
                            sha256: string;
                        } | {
                            /** @constant */
                            type: "edit";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /** @description A row added or changed, a further name for one, or its end; each from a day on */
                            edit: {
                                /** @constant */
                                type: "entry";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                            } | {
                                /** @constant */
                                type: "alias";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                alias: string;
                            } | {
                                /** @constant */
                                type: "end";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                            };
                            /** @description What the register says on that day */
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            reason: string;
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
    withdrawRegisterProposal: {
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
                            type: "import";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            importId: string;
                            /** @description First day on which it holds */
                            effectiveOn: string;
                            counts: {
                                added: number;
                                changed: number;
                                /** @description Rows that the file does not hold any more */
                                ended: number;
                                unchanged: number;
                            };
                            /** @description Of the file */
                            sha256: string;
                        } | {
                            /** @constant */
                            type: "edit";
                            /**
                             * @description `hospital`, or `illness` by ICD-10
                             * @example hospital
                             * @enum {string}
                             */
                            register: "hospital" | "illness";
                            /** @description A row added or changed, a further name for one, or its end; each from a day on */
                            edit: {
                                /** @constant */
                                type: "entry";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                entry: {
                                    name: string;
                                    /** @default [] */
                                    aliases: string[];
                                    /** @description 0 ungraded, 1 to 3 */
                                    grade?: number;
                                    /**
                                     * @description Administrative level
                                     * @enum {string}
                                     */
                                    level?: "provincial" | "municipal" | "district" | "other";
                                    /** @description First day on which the medical insurance designates it; absent: not designated */
                                    designatedOn?: string;
                                    /** @description Last day; absent: no end is known */
                                    designatedUntilOn?: string;
                                };
                            } | {
                                /** @constant */
                                type: "alias";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                                alias: string;
                            } | {
                                /** @constant */
                                type: "end";
                                /**
                                 * @description Of the medical insurance for a hospital, of ICD-10 for an illness
                                 * @example H32020000001
                                 */
                                code: string;
                                /** @description First day on which it holds */
                                effectiveOn: string;
                            };
                            /** @description What the register says on that day */
                            before?: {
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                /** @description 0 ungraded, 1 to 3 */
                                grade?: number;
                                /**
                                 * @description Administrative level
                                 * @enum {string}
                                 */
                                level?: "provincial" | "municipal" | "district" | "other";
                                /** @description First day on which the medical insurance designates it; absent: not designated */
                                designatedOn?: string;
                                /** @description Last day; absent: no end is known */
                                designatedUntilOn?: string;
                            };
                            reason: string;
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
    listClaimAdjudicationDeadLetters: {
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
    replayClaimAdjudicationDeadLetter: {
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
    listClaimAdjudicationAuditEntries: {
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
    listClaimAdjudicationAuditRoots: {
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
    readClaimAdjudicationAuditHeads: {
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
    listClaimAdjudicationOwnLooks: {
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
    readClaimAdjudicationLongWork: {
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
    cancelClaimAdjudicationLongWork: {
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
