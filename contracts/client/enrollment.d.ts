// Emitted by `make contracts` from the OpenAPI document of the same name: the types of a client, nothing that runs.
export interface paths {
    "/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位列表：经办人看自己经办的，办事处和监事看全部 · Employers: a clerk sees their own, the office and supervisors all
         * @description Roles: clerk, reviewer, office-head, cashier, accountant, supervisor
         */
        get: operations["listEmployers"];
        put?: never;
        /**
         * 按统一社会信用代码登记单位；登记的经办人即为该单位经办人 · Register an employer by its USCC; a clerk who registers it is bound to it
         * @description Roles: clerk, office-head
         */
        post: operations["registerEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查找名称以此开头的单位，不论空格和全角半角的写法；按名称排列 · Employers whose name begins so, however blanks and widths in it are written; by name
         * @description Roles: reviewer, office-head, cashier, accountant, supervisor
         */
        post: operations["listEmployersNamed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一个单位 · One employer
         * @description Roles: clerk, reviewer, office-head, cashier, accountant, supervisor
         */
        get: operations["readEmployer"];
        /**
         * 更改单位名称、所属集团和派遣信息 · Replace name, group and dispatch data
         * @description Roles: clerk, office-head
         */
        put: operations["reviseEmployer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把单位交接给另一位经办人；对方接受之前仍由原经办人负责 · Offer the employer to another clerk; the present one stays bound until it is accepted
         * @description Roles: clerk, office-head
         */
        post: operations["offerHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}/hand-over/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接受交接：由本人经办，原经办人不再经办 · Accept a hand-over: the caller is bound, the former clerk no longer
         * @description Roles: clerk
         */
        post: operations["acceptHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}/pooling-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 互助会同意或不同意小单位联合参保 · The association approves or refuses a pooled union
         * @description Roles: office-head
         */
        post: operations["decidePooling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办事处准许或不准许单位参加互助会；准许之前不能报送名单，也不能提交批次。登记或经办该单位的人不能决定 · The office admits an employer to a society, or refuses; before that it sends no roster and submits no batch. Nobody who registered it or acts for it decides
         * @description Roles: office-head, accountant
         */
        post: operations["decideAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按证件号码查找人员；经办人只能找到由本单位参保的人 · Find a person by ID number; a clerk finds only persons whom their own employers cover
         * @description Roles: clerk, reviewer, office-head, cashier, supervisor
         */
        post: operations["findPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/search-by-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查找与此姓名完全相同的人，不论空格和间隔号的写法；不按姓名的一部分查找 · Everybody of exactly this name, however blanks and dots in it are written; never a part of a name
         * @description Roles: reviewer, office-head, cashier, supervisor
         */
        post: operations["listPersonsNamed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看登记册中的一个人；会员看自己 · One person of the register; members read themselves
         * @description Roles: member, clerk, reviewer, office-head, cashier, supervisor
         */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登记册中本人的信息 · The caller as the register knows them
         * @description Roles: member
         */
        get: operations["readOwnPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位报送的、与登记册不同的姓名和电话，等待确认 · Names and phones that employers submitted otherwise than the register has them, until somebody decides
         * @description Roles: member, reviewer, office-head
         */
        get: operations["listPersonChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/person-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 等待确认的全部姓名和电话更改，等待最久的在前 · Names and phones that wait until somebody decides, of whatever person, the longest waiting first
         * @description Roles: reviewer, office-head
         */
        get: operations["listWaitingPersonChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}/changes/{changeId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 本人或办事处确认姓名或电话无误；确认后登记册才更改 · The person or the office says that a name or phone is right: only so the register changes
         * @description Roles: member, reviewer, office-head
         */
        post: operations["confirmPersonChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}/changes/{changeId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 本人或办事处否认姓名或电话；该单位不能再报同样的更改 · The person or the office says that a name or phone is wrong; the same is not proposed again by that employer
         * @description Roles: member, reviewer, office-head
         */
        post: operations["refusePersonChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/person/changes/{changeNo}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 本人确认单位报送的姓名或电话无误；确认后登记册才更改 · The caller says that their name or phone is right as an employer submitted it: only so the register changes
         * @description Roles: member
         */
        post: operations["confirmOwnPersonChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/person/changes/{changeNo}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 本人否认单位报送的姓名或电话；该单位不能再报同样的更改 · The caller says that their name or phone is wrong as an employer submitted it; it is not proposed again
         * @description Roles: member
         */
        post: operations["refuseOwnPersonChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registered-names/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 比对一个名称是否为登记的姓名或单位名称；由服务查询，不透露登记内容 · Whether a name is the registered one of a person or an employer, folded; asked by a service, answered without it
         * @description Roles: service
         */
        post: operations["compareRegisteredName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位的批次，最近的在前 · Batches of an employer, the latest first
         * @description Roles: clerk, reviewer, office-head, cashier, accountant, supervisor
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * 为单位和起始日开一个批次，可以沿用以前批次的名单 · Open a draft for an employer and a start date, empty or with the roster of an earlier batch
         * @description Roles: clerk
         */
        post: operations["openBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次办到哪一步：参保人数要求、账单、保障；不含互助金和诊断 · Where a batch stands: thresholds, bill, covers; never a benefit, never a diagnosis
         * @description Roles: clerk, reviewer, office-head, cashier, accountant, supervisor
         */
        get: operations["readBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/headcount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 填报在职人数、女职工人数和有证明的不计人员 · Declare staff, women and proven exclusions of the draft
         * @description Roles: clerk
         */
        put: operations["declareHeadcount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把草稿提交为下一版；以后再提交即为更正，一次一份 · Submit the draft as the next version; a later submission is a correction, one at a time
         * @description Roles: clerk
         */
        post: operations["submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请撤回批次；起始日之前可以撤回，由账单答复 · Ask to withdraw the batch; possible until its start date. The bill answers
         * @description Roles: clerk
         */
        post: operations["withdrawBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按顺序列出最近提交的版本或草稿的各行，连同核定结果和保障 · Rows with verdict and cover, of the last submitted version or of the draft, in their order
         * @description Roles: clerk, reviewer, office-head, supervisor
         */
        get: operations["listRows"];
        /**
         * 替换草稿的名单；`preview=true` 时只说明会有哪些变化。任何一行有错都不会写入 · Replace the rows of the draft; with `preview=true` only say what would change. A fault in any row writes nothing
         * @description Roles: clerk
         */
        put: operations["replaceRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 用工作簿（xlsx）或文本文件替换名单，标题可用中文或英文，每人一行、可参加多项计划；有问题的行暂不提交，其余各行有效。超过 256 KiB 的文件在后台读取 · The same from a workbook (xlsx) or a text file with Chinese or English headings, one line per person with one or several plans; rows with a finding are held up, the others stand. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRosterUpload` what came of it
         * @description Roles: clerk
         */
        put: operations["replaceRosterFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows/file/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取回同一份文件，多一列逐行写明哪里不对、应该怎么填；不写入，不留存 · The same file back with one column more, which says of each row what is wrong and what is wanted; text in its own encoding. Nothing is written, nothing is kept
         * @description Roles: clerk
         */
        post: operations["checkRosterFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roster-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 名单模板：标题、可识别的填写内容，以及互助会当日在售的计划 · A workbook to fill in: the headings, the words that are read, and the plans of a society that are on sale on a day
         * @description Roles: clerk, reviewer, office-head
         */
        get: operations["readRosterTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 草稿名单中读取和身份方面的问题，按行的顺序 · Faults of reading and identity of the roster that the draft holds, in the order of its rows
         * @description Roles: clerk, reviewer, office-head, supervisor
         */
        get: operations["listRosterFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把有问题的行逐一排除在提交之外；这些行仍计入填报人数。没有问题的行不能排除 · Leave rows with a finding out of the submission, each by name; they stay in the declared size and in n. A row without a finding is refused
         * @description Roles: clerk
         */
        post: operations["leaveOutRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/rows/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把排除在提交之外的行逐一放回：改正前仍不能提交。其他行不变 · Put rows that were left out back, each by name: they hold up the submission again. Other rows stay as they are
         * @description Roles: clerk
         */
        post: operations["restoreRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/roster-uploads/{workId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 大文件读取的结果：与小文件当场得到的答复相同，或说明问题；只给上传的人看，保留到次日 · What came of a large roster file: the answer a small one gets at once, or the problem; for whoever sent it, until the end of the next day
         * @description Roles: clerk
         */
        get: operations["readRosterUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/roster-uploads/{workId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 文件会带来的全部变化：新增、更正、退出，按文件的顺序 · Every change that the file would make: joins, corrections, leaves, each in the order of the file
         * @description Roles: clerk
         */
        get: operations["listRosterUploadChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/roster-uploads/{workId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 文件中的全部问题，按种类和文件顺序；影响提交的在前 · Every finding of the file, by its code and then in the order of the file; those that hold up rows come first
         * @description Roles: clerk
         */
        get: operations["listRosterUploadFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/roster-uploads/{workId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 取回同一份文件，多一列逐行写明哪里不对、应该怎么填 · The same file back with one column more, which says of each row what is wrong and what is wanted
         * @description Roles: clerk
         */
        get: operations["annotateRosterUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/roster-uploads/{workId}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把比对过的文件存入草稿，在后台进行；比对之后名单已被替换的不予存入，带 `If-Match` 的，批次有任何改动也不予存入（存入过程中亦然，任务以 `stale` 失败） · Puts the rows of a file that was compared into the draft, as long work. Refused when the roster was replaced since the comparison, and with `If-Match` when anything of the batch was changed, also while the rows are stored: the work then fails with `stale`
         * @description Roles: clerk
         */
        post: operations["adoptRosterUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{batchId}/participation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 草稿现在是否达到参保人数要求，以及去掉某些行之后如何 · What the threshold says of the draft now, and what if some of the rows were not there
         * @description Roles: clerk
         */
        post: operations["previewParticipation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/participation-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按互助会、起始月份和计划统计的应参加人数和参加人数，只计已缴费的批次 · How many of those who count joined, by society, month of the start and plan; of paid batches
         * @description Roles: reviewer, office-head, accountant, supervisor
         */
        get: operations["readParticipationFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 哪些岗位不能兼任、人少的办事处可以合并哪些、各级限额，每一步由谁办理，以及须两人办理的事项由谁确认 · Which roles exclude each other, what an office with fewer people combines, limits by grade, which role takes which step, and which confirms what two people decide
         * @description Roles: supervisor, office-head, accountant, cashier, reviewer, system-administrator
         */
        get: operations["readDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁代理谁：某日尚未到期的代理，按到期日排列 · Who stands in for whom: those whose last day is not past on a day, by their last day
         * @description Roles: supervisor, office-head, accountant, cashier, reviewer
         */
        get: operations["listDeputies"];
        put?: never;
        /**
         * 提议由谁代理休假人员；须由另一岗位的第二人确认 · Propose who stands in for somebody on leave; a second person of another role confirms it
         * @description Roles: office-head, accountant
         */
        post: operations["proposeDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deputies/{deputyId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提议结束代理；须由另一岗位的第二人确认 · Propose that somebody stands in no longer; a second person of another role confirms it
         * @description Roles: office-head, accountant, supervisor
         */
        post: operations["proposeDeputyEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记本人今日以令牌所载岗位办事；同一人以任何账号办理过不相容岗位的事项且未满间隔的，予以拒绝。由其他服务以办事人的令牌询问 · Note that the caller acts in the posts of the token today; refused while the same person acted in one that excludes them, with whatever account. Asked by the other services with the token of whoever acts
         * @description Roles: clerk, reviewer, office-head, cashier, accountant, supervisor, system-administrator
         */
        post: operations["takeOwnPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 按令牌登记本人为办事处工作人员：人员、姓名、岗位、互助会。每次登录时由页面服务调用；代班时不登记 · Note the caller among the staff of the office as the token names them: person, name, posts and societies. Asked by the console at each sign-in; done for somebody else it notes nobody
         * @description Roles: reviewer, office-head, cashier, accountant, supervisor, system-administrator
         */
        put: operations["noteOwnStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一年多以来登记过、且与本人同属某一互助会的办事处工作人员，最久未登录的在前 · Who of the office was noted within a little more than a year and acts in a society of the caller, whoever was not seen for longest first
         * @description Roles: supervisor, office-head, accountant, cashier, reviewer
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一人提议、等待另一人确认的岗位事项；未办的按最后期限排列 · What one person proposed about duties of the office and another has to confirm; pending ones by their last day
         * @description Roles: office-head, accountant, supervisor
         */
        get: operations["listEnrollmentProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项岗位提议 · One proposal about duties of the office
         * @description Roles: office-head, accountant, supervisor
         */
        get: operations["readEnrollmentProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment-proposals/{proposalId}/confirmation": {
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
         * @description Roles: office-head, accountant, supervisor
         */
        post: operations["confirmEnrollmentProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment-proposals/{proposalId}/refusal": {
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
         * @description Roles: office-head, accountant, supervisor
         */
        post: operations["refuseEnrollmentProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment-proposals/{proposalId}/withdrawal": {
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
         * @description Roles: office-head, accountant, supervisor
         */
        post: operations["withdrawEnrollmentProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/dead-letters": {
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
        get: operations["listEnrollmentDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/dead-letters/{deadLetterId}/replay": {
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
        post: operations["replayEnrollmentDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/audit": {
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
        get: operations["listEnrollmentAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/audit/roots": {
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
        get: operations["listEnrollmentAuditRoots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/audit/heads/{pageHash}": {
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
        get: operations["readEnrollmentAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/me/looks": {
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
        get: operations["listEnrollmentOwnLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/work/{workId}": {
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
        get: operations["readEnrollmentLongWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enrollment/work/{workId}/cancellation": {
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
        post: operations["cancelEnrollmentLongWork"];
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
    listEmployers: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                /** @description Unified social credit code, GB 32100 */
                uscc?: string;
                /** @description Only those that wait for the word of the office, on taking part or on joining as one of several small employers, the longest registered first; for the office */
                awaiting?: "true";
                /** @description Only those whose clerk offered them to the caller, who has yet to accept; for a clerk */
                offered?: "true";
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
            /** @description Employers: a clerk sees their own, the office and supervisors all */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        employers: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            employerId: string;
                            uscc: string;
                            name: string;
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            group?: string;
                            dispatch?: {
                                hasUnion: boolean;
                            };
                            /** @description Subject of the bound clerk */
                            clerk?: string;
                            /** @description SubjectSchema a hand-over is offered to */
                            offeredTo?: string;
                            /** @description Present: a pooled union of small employers, with one size and one n */
                            pooled?: {
                                units: {
                                    uscc: string;
                                    name: string;
                                    staff: number;
                                }[];
                                /** @enum {string} */
                                state: "requested" | "approved" | "refused";
                                reason?: string;
                            };
                            /** @description What the office decided, by society; none: the employer waits */
                            admissions: {
                                /**
                                 * @description Whose rule books apply
                                 * @example changchun
                                 */
                                society: string;
                                /** @enum {string} */
                                state: "admitted" | "refused";
                                /** @description Civil date of Asia/Shanghai */
                                decidedOn: string;
                                reason?: string;
                            }[];
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
    registerEmployer: {
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
                    /** @description Unified social credit code, GB 32100 */
                    uscc: string;
                    name: string;
                    /** @description Group several employers belong to */
                    group?: string;
                    /** @description Present: a dispatch company. Its workers count here while it has a union */
                    dispatch?: {
                        hasUnion: boolean;
                    };
                    /**
                     * @description Whose rule books apply
                     * @example changchun
                     */
                    society: string;
                    /** @description Only from the office: the clerk to bind */
                    clerk?: string;
                    /**
                     * Format: uuid
                     * @description Only from the office: the person of that clerk
                     */
                    clerkPersonId?: string;
                    /** @description Employers of at most 10 who join as one; waits for the approval of the association */
                    pooledUnits?: {
                        /** @description Unified social credit code, GB 32100 */
                        uscc: string;
                        name: string;
                        staff: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Register an employer by its USCC; a clerk who registers it is bound to it */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    listEmployersNamed: {
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
                    name: string;
                };
            };
        };
        responses: {
            /** @description Employers whose name begins so, however blanks and widths in it are written; by name */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        employers: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            employerId: string;
                            uscc: string;
                            name: string;
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            group?: string;
                            dispatch?: {
                                hasUnion: boolean;
                            };
                            /** @description Subject of the bound clerk */
                            clerk?: string;
                            /** @description SubjectSchema a hand-over is offered to */
                            offeredTo?: string;
                            /** @description Present: a pooled union of small employers, with one size and one n */
                            pooled?: {
                                units: {
                                    uscc: string;
                                    name: string;
                                    staff: number;
                                }[];
                                /** @enum {string} */
                                state: "requested" | "approved" | "refused";
                                reason?: string;
                            };
                            /** @description What the office decided, by society; none: the employer waits */
                            admissions: {
                                /**
                                 * @description Whose rule books apply
                                 * @example changchun
                                 */
                                society: string;
                                /** @enum {string} */
                                state: "admitted" | "refused";
                                /** @description Civil date of Asia/Shanghai */
                                decidedOn: string;
                                reason?: string;
                            }[];
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
    readEmployer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
            };
            path: {
                /** @description Opaque identifier */
                employerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One employer */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    reviseEmployer: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Only from a deputy: the id of the grant. The request is then done with the role of whoever is away, and every record of it says for whom. */
                "Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Opaque identifier */
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Group several employers belong to */
                    group?: string;
                    /** @description Present: a dispatch company. Its workers count here while it has a union */
                    dispatch?: {
                        hasUnion: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Replace name, group and dispatch data */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    offerHandOver: {
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
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Subject of the identity provider, never a name */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Offer the employer to another clerk; the present one stays bound until it is accepted */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    acceptHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Opaque identifier */
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Accept a hand-over: the caller is bound, the former clerk no longer */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    decidePooling: {
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
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approved: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The association approves or refuses a pooled union */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    decideAdmission: {
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
                employerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose rule books apply
                     * @example changchun
                     */
                    society: string;
                    admitted: boolean;
                    /** @description Of the decision; no name */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The office admits an employer to a society, or refuses; before that it sends no roster and submits no batch. Nobody who registered it or acts for it decides */
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
                        employerId: string;
                        uscc: string;
                        name: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        group?: string;
                        dispatch?: {
                            hasUnion: boolean;
                        };
                        /** @description Subject of the bound clerk */
                        clerk?: string;
                        /** @description SubjectSchema a hand-over is offered to */
                        offeredTo?: string;
                        /** @description Present: a pooled union of small employers, with one size and one n */
                        pooled?: {
                            units: {
                                uscc: string;
                                name: string;
                                staff: number;
                            }[];
                            /** @enum {string} */
                            state: "requested" | "approved" | "refused";
                            reason?: string;
                        };
                        /** @description What the office decided, by society; none: the employer waits */
                        admissions: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /** @enum {string} */
                            state: "admitted" | "refused";
                            /** @description Civil date of Asia/Shanghai */
                            decidedOn: string;
                            reason?: string;
                        }[];
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
    findPerson: {
        parameters: {
            query?: never;
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
                    idNumber: string;
                };
            };
        };
        responses: {
            /** @description Find a person by ID number; a clerk finds only persons whom their own employers cover */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
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
    listPersonsNamed: {
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
                    name: string;
                };
            };
        };
        responses: {
            /** @description Everybody of exactly this name, however blanks and dots in it are written; never a part of a name */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        persons: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @description To a cashier its first character */
                            name: string;
                            /**
                             * @description Masked
                             * @example 3202************26
                             */
                            idNumber: string;
                            /**
                             * @description Masked
                             * @example 138****0000
                             */
                            phone?: string;
                            /** @description Civil date of Asia/Shanghai */
                            birthOn: string;
                            /** @enum {string} */
                            sex: "male" | "female";
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                        /** @description False: who was recorded by an earlier version is still being read, and somebody may be missing */
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
    readPerson: {
        parameters: {
            query?: never;
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
            /** @description One person of the register; members read themselves */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
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
    readOwnPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller as the register knows them */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @description What employers submitted otherwise, until somebody decides */
                        changes: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            changeId: string;
                            /** @description Which change of this person it is, in the order they were proposed */
                            changeNo: number;
                            /**
                             * Format: uuid
                             * @description Who submitted a roster that says so
                             */
                            employerId: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description As it would be */
                            name: string;
                            /** @description As it would be, masked */
                            phone?: string;
                            /** @description What would change */
                            fields: ("name" | "phone")[];
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
    listPersonChanges: {
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
                /** @description Opaque identifier */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names and phones that employers submitted otherwise than the register has them, until somebody decides */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            changeId: string;
                            /** @description Which change of this person it is, in the order they were proposed */
                            changeNo: number;
                            /**
                             * Format: uuid
                             * @description Who submitted a roster that says so
                             */
                            employerId: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description As it would be */
                            name: string;
                            /** @description As it would be, masked */
                            phone?: string;
                            /** @description What would change */
                            fields: ("name" | "phone")[];
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
    listWaitingPersonChanges: {
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
            /** @description Names and phones that wait until somebody decides, of whatever person, the longest waiting first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            changeId: string;
                            /** @description Which change of this person it is, in the order they were proposed */
                            changeNo: number;
                            /**
                             * Format: uuid
                             * @description Who submitted a roster that says so
                             */
                            employerId: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description As it would be */
                            name: string;
                            /** @description As it would be, masked */
                            phone?: string;
                            /** @description What would change */
                            fields: ("name" | "phone")[];
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            before: {
                                /** @description To a cashier its first character */
                                name: string;
                                /**
                                 * @description Masked
                                 * @example 138****0000
                                 */
                                phone?: string;
                                /**
                                 * @description Masked
                                 * @example 3202************26
                                 */
                                idNumber: string;
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
    confirmPersonChange: {
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
                personId: string;
                /** @description Opaque identifier */
                changeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The person or the office says that a name or phone is right: only so the register changes */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
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
    refusePersonChange: {
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
                personId: string;
                /** @description Opaque identifier */
                changeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The person or the office says that a name or phone is wrong; the same is not proposed again by that employer */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
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
    confirmOwnPersonChange: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Which of the changes of the caller, as reading oneself tells */
                changeNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The caller says that their name or phone is right as an employer submitted it: only so the register changes */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @description What employers submitted otherwise, until somebody decides */
                        changes: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            changeId: string;
                            /** @description Which change of this person it is, in the order they were proposed */
                            changeNo: number;
                            /**
                             * Format: uuid
                             * @description Who submitted a roster that says so
                             */
                            employerId: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description As it would be */
                            name: string;
                            /** @description As it would be, masked */
                            phone?: string;
                            /** @description What would change */
                            fields: ("name" | "phone")[];
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
    refuseOwnPersonChange: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Which of the changes of the caller, as reading oneself tells */
                changeNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The caller says that their name or phone is wrong as an employer submitted it; it is not proposed again */
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
                        /** @description To a cashier its first character */
                        name: string;
                        /**
                         * @description Masked
                         * @example 3202************26
                         */
                        idNumber: string;
                        /**
                         * @description Masked
                         * @example 138****0000
                         */
                        phone?: string;
                        /** @description Civil date of Asia/Shanghai */
                        birthOn: string;
                        /** @enum {string} */
                        sex: "male" | "female";
                        /** @description What employers submitted otherwise, until somebody decides */
                        changes: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            changeId: string;
                            /** @description Which change of this person it is, in the order they were proposed */
                            changeNo: number;
                            /**
                             * Format: uuid
                             * @description Who submitted a roster that says so
                             */
                            employerId: string;
                            /** @description Civil date of Asia/Shanghai */
                            proposedOn: string;
                            /** @description As it would be */
                            name: string;
                            /** @description As it would be, masked */
                            phone?: string;
                            /** @description What would change */
                            fields: ("name" | "phone")[];
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
    compareRegisteredName: {
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
                    ownerId: string;
                    /** @enum {string} */
                    owner: "person" | "employer";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Whether a name is the registered one of a person or an employer, folded; asked by a service, answered without it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "same" | "other" | "unknown";
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
    listBatches: {
        parameters: {
            query: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                /** @description Opaque identifier */
                employerId: string;
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
            /** @description Batches of an employer, the latest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batches: {
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            batchId: string;
                            /** @description Civil date of Asia/Shanghai */
                            startOn: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                            /** @description The same in Chinese and English */
                            stateWords: {
                                zh: string;
                                en: string;
                            };
                            rows: number;
                            /** @description People on these rows; absent of a submission whose roster was replaced since */
                            persons?: number;
                            version: number;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan?: string;
                            reference?: string;
                            /** @description Last day of the covers of a paid batch */
                            coverUntilOn?: string;
                            /** @description From today to that day; negative when it is past */
                            coverDaysLeft?: number;
                            /** @description How many of those who count joined each plan; empty while the batch is not paid */
                            participation: {
                                /**
                                 * @description Plan code of a rule book
                                 * @example HM
                                 */
                                plan: string;
                                eligible: number;
                                joined: number;
                            }[];
                        }[];
                        /** @description Pass as `cursor` for the next page; null on the last */
                        cursor: string | null;
                        /** @description The association's day */
                        on: string;
                        /** @description On which days a batch may begin that is opened today */
                        startRange: {
                            /** @description Civil date of Asia/Shanghai */
                            earliestOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            latestOn: string;
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
    openBatch: {
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
                     * @description Opaque identifier
                     */
                    employerId: string;
                    /** @description S: at most 60 days before today and 24 months after it */
                    startOn: string;
                    /**
                     * @description Default: that of the employer
                     * @example changchun
                     */
                    society?: string;
                    /**
                     * Format: uuid
                     * @description A batch of the same employer whose roster the draft begins with
                     */
                    copyFrom?: string;
                };
            };
        };
        responses: {
            /** @description Open a draft for an employer and a start date, empty or with the roster of an earlier batch */
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
                        batchId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    readBatch: {
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
            /** @description Where a batch stands: thresholds, bill, covers; never a benefit, never a diagnosis */
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
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    declareHeadcount: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
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
                    /** @description All staff in service on the snapshot date */
                    size: number;
                    /** @default 0 */
                    women?: number;
                    /** @default [] */
                    exclusions?: {
                        /**
                         * @description Absent: for every plan
                         * @example HM
                         */
                        plan?: string;
                        /**
                         * @description Counts women, for the plans that count only women
                         * @default false
                         */
                        women?: boolean;
                        /** @enum {string} */
                        reason: "past-retirement" | "tenure" | "covered-elsewhere" | "not-insured" | "proven";
                        count: number;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        evidenceId?: string;
                    }[];
                    /** @description Persons once enrolled here who are no longer in service; absent: as declared before */
                    leftService?: string[];
                };
            };
        };
        responses: {
            /** @description Declare staff, women and proven exclusions of the draft */
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
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    submitBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
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
            /** @description Submit the draft as the next version; a later submission is a correction, one at a time */
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
                        batchId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    withdrawBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
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
            /** @description Ask to withdraw the batch; possible until its start date. The bill answers */
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
                        batchId: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    listRows: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                of?: "submission" | "draft";
                /** @description Adjudication is asked about this page */
                foreseen?: "true" | "false";
            };
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
            /** @description Rows with verdict and cover, of the last submitted version or of the draft, in their order */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            rowNo: number;
                            line: number;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId?: string;
                            /** @description Masked but for the clerk of the employer, while the batch is not over */
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description The person was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            units: number;
                            /** @description Of the submitted version; absent while it is not assessed */
                            verdict?: {
                                /** @description `ok` or a refusal */
                                code: string;
                                /** @description The same in Chinese and English */
                                words: {
                                    zh: string;
                                    en: string;
                                };
                                /**
                                 * @description Yuan with at most two places, as text
                                 * @example 1234.50
                                 */
                                contributionYuan: string;
                            };
                            cover?: {
                                /** @enum {string} */
                                outcome: "granted" | "declined" | "revoked" | "kept";
                                /**
                                 * @description Registered reason code
                                 * @example WAITING_PERIOD
                                 */
                                code?: string;
                                /** @description Civil date of Asia/Shanghai */
                                startOn?: string;
                                /** @description Civil date of Asia/Shanghai */
                                endOn?: string;
                                renewal?: boolean;
                                waived?: boolean;
                                /** @description Civil date of Asia/Shanghai */
                                waitingUntilOn?: string;
                            };
                            /** @description With `foreseen=true`, for the clerk, until there is a cover: what it would come to, were it paid today */
                            foreseen?: {
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
    replaceRoster: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
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
                    rows: {
                        name: string;
                        /**
                         * @description GB 11643; full-width digits and x are read
                         * @example 320200198507150326
                         */
                        idNumber: string;
                        phone?: string;
                        /** @description Only compared with the ID number */
                        birthOn?: string;
                        /**
                         * @description Only compared with the ID number
                         * @enum {string}
                         */
                        sex?: "male" | "female";
                        /**
                         * @description Women only: retirement at 50 (worker) or 55 (staff)
                         * @default worker
                         * @enum {string}
                         */
                        category?: "worker" | "staff";
                        /**
                         * @default contract
                         * @enum {string}
                         */
                        relation?: "contract" | "dispatched" | "temporary" | "gig" | "retired" | "left";
                        /** @description First day out of service */
                        leftOn?: string;
                        /** @default true */
                        insured?: boolean;
                        /**
                         * @description The person joins of their own will
                         * @default false
                         */
                        consent?: boolean;
                        /**
                         * @description Plan code of a rule book
                         * @example HM
                         */
                        plan: string;
                        /** @default 1 */
                        units?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description It was compared only, or every row is processed already */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: nothing was written */
                        preview: boolean;
                        /** @description False: the same rows again, nothing changes */
                        changed: boolean;
                        rosterNo: number;
                        rows: number;
                        persons: number;
                        processedRows: number;
                        joins: number;
                        leaves: number;
                        corrections: number;
                        /** @description Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none */
                        leavesHeldBack?: {
                            /** @description Rows of the present roster */
                            rows: number;
                            /** @description Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave */
                            unidentified: number;
                            /** @description They were submitted: the roster is replaced only by one that can be read, or that leaves them out */
                            mendFirst: boolean;
                        };
                        /** @description Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about */
                        outcomes?: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            count: number;
                        }[];
                        /** @description At most 200 */
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
                            };
                        }[];
                        /** @description Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last */
                        findings: {
                            rowNo: number;
                            /** @description Line of the file, or position in the array */
                            line: number;
                            column: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description At most 200 */
                        cellFindings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
                        }[];
                        cellFindingCount: number;
                        /** @description Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any */
                        rowsHeldUp: number;
                        /** @description What was read otherwise than its writer may expect */
                        notes: {
                            sheet?: string;
                            /** @enum {string} */
                            code: "CONSENT_MISSING" | "ROWS_PASSED_OVER" | "HEADINGS_REPEATED" | "PLAN_CARRIED_DOWN" | "ROWS_HIDDEN" | "SHEET_HIDDEN" | "SHEET_WITHOUT_ROSTER" | "FORMULAS_NOT_EVALUATED";
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                            /** @description The first one */
                            line?: number;
                        }[];
                    };
                };
            };
            /** @description Replace the rows of the draft; with `preview=true` only say what would change. A fault in any row writes nothing */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: nothing was written */
                        preview: boolean;
                        /** @description False: the same rows again, nothing changes */
                        changed: boolean;
                        rosterNo: number;
                        rows: number;
                        persons: number;
                        processedRows: number;
                        joins: number;
                        leaves: number;
                        corrections: number;
                        /** @description Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none */
                        leavesHeldBack?: {
                            /** @description Rows of the present roster */
                            rows: number;
                            /** @description Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave */
                            unidentified: number;
                            /** @description They were submitted: the roster is replaced only by one that can be read, or that leaves them out */
                            mendFirst: boolean;
                        };
                        /** @description Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about */
                        outcomes?: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            count: number;
                        }[];
                        /** @description At most 200 */
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
                            };
                        }[];
                        /** @description Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last */
                        findings: {
                            rowNo: number;
                            /** @description Line of the file, or position in the array */
                            line: number;
                            column: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description At most 200 */
                        cellFindings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
                        }[];
                        cellFindingCount: number;
                        /** @description Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any */
                        rowsHeldUp: number;
                        /** @description What was read otherwise than its writer may expect */
                        notes: {
                            sheet?: string;
                            /** @enum {string} */
                            code: "CONSENT_MISSING" | "ROWS_PASSED_OVER" | "HEADINGS_REPEATED" | "PLAN_CARRIED_DOWN" | "ROWS_HIDDEN" | "SHEET_HIDDEN" | "SHEET_WITHOUT_ROSTER" | "FORMULAS_NOT_EVALUATED";
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                            /** @description The first one */
                            line?: number;
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
    replaceRosterFile: {
        parameters: {
            query?: {
                preview?: "true" | "false";
            };
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
                /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
                "Content-Digest"?: components["parameters"]["ContentDigestIfKnown"];
            };
            path: {
                /** @description Opaque identifier */
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/plain": string;
                "text/tab-separated-values": string;
                "text/html": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
                "application/vnd.ms-excel.sheet.macroenabled.12": string;
                "application/vnd.ms-excel.sheet.binary.macroenabled.12": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/zip": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description It was compared only, or every row is processed already */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: nothing was written */
                        preview: boolean;
                        /** @description False: the same rows again, nothing changes */
                        changed: boolean;
                        rosterNo: number;
                        rows: number;
                        persons: number;
                        processedRows: number;
                        joins: number;
                        leaves: number;
                        corrections: number;
                        /** @description Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none */
                        leavesHeldBack?: {
                            /** @description Rows of the present roster */
                            rows: number;
                            /** @description Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave */
                            unidentified: number;
                            /** @description They were submitted: the roster is replaced only by one that can be read, or that leaves them out */
                            mendFirst: boolean;
                        };
                        /** @description Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about */
                        outcomes?: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            count: number;
                        }[];
                        /** @description At most 200 */
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
                            };
                        }[];
                        /** @description Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last */
                        findings: {
                            rowNo: number;
                            /** @description Line of the file, or position in the array */
                            line: number;
                            column: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description At most 200 */
                        cellFindings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
                        }[];
                        cellFindingCount: number;
                        /** @description Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any */
                        rowsHeldUp: number;
                        /** @description What was read otherwise than its writer may expect */
                        notes: {
                            sheet?: string;
                            /** @enum {string} */
                            code: "CONSENT_MISSING" | "ROWS_PASSED_OVER" | "HEADINGS_REPEATED" | "PLAN_CARRIED_DOWN" | "ROWS_HIDDEN" | "SHEET_HIDDEN" | "SHEET_WITHOUT_ROSTER" | "FORMULAS_NOT_EVALUATED";
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                            /** @description The first one */
                            line?: number;
                        }[];
                    } | components["schemas"]["LongWork"];
                };
            };
            /** @description The same from a workbook (xlsx) or a text file with Chinese or English headings, one line per person with one or several plans; rows with a finding are held up, the others stand. A file of more than 256 KiB is read as long work: `Location` says where it is, `readRosterUpload` what came of it */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: nothing was written */
                        preview: boolean;
                        /** @description False: the same rows again, nothing changes */
                        changed: boolean;
                        rosterNo: number;
                        rows: number;
                        persons: number;
                        processedRows: number;
                        joins: number;
                        leaves: number;
                        corrections: number;
                        /** @description Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none */
                        leavesHeldBack?: {
                            /** @description Rows of the present roster */
                            rows: number;
                            /** @description Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave */
                            unidentified: number;
                            /** @description They were submitted: the roster is replaced only by one that can be read, or that leaves them out */
                            mendFirst: boolean;
                        };
                        /** @description Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about */
                        outcomes?: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            count: number;
                        }[];
                        /** @description At most 200 */
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
                            };
                        }[];
                        /** @description Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last */
                        findings: {
                            rowNo: number;
                            /** @description Line of the file, or position in the array */
                            line: number;
                            column: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description At most 200 */
                        cellFindings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
                        }[];
                        cellFindingCount: number;
                        /** @description Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any */
                        rowsHeldUp: number;
                        /** @description What was read otherwise than its writer may expect */
                        notes: {
                            sheet?: string;
                            /** @enum {string} */
                            code: "CONSENT_MISSING" | "ROWS_PASSED_OVER" | "HEADINGS_REPEATED" | "PLAN_CARRIED_DOWN" | "ROWS_HIDDEN" | "SHEET_HIDDEN" | "SHEET_WITHOUT_ROSTER" | "FORMULAS_NOT_EVALUATED";
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                            /** @description The first one */
                            line?: number;
                        }[];
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
    checkRosterFile: {
        parameters: {
            query?: {
                /** @description Of the words in the file */
                language?: "zh" | "en";
            };
            header?: {
                /** @description SHA-256 of the file (RFC 9530): a damaged file is refused, and the same key with another file too. */
                "Content-Digest"?: components["parameters"]["ContentDigestIfKnown"];
            };
            path: {
                /** @description Opaque identifier */
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/plain": string;
                "text/tab-separated-values": string;
                "text/html": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
                "application/vnd.ms-excel.sheet.macroenabled.12": string;
                "application/vnd.ms-excel.sheet.binary.macroenabled.12": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/zip": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The same file back with one column more, which says of each row what is wrong and what is wanted; text in its own encoding. Nothing is written, nothing is kept */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    readRosterTemplate: {
        parameters: {
            query: {
                /** @description Whose rule books apply */
                society: string;
                /** @description Default: today */
                startOn?: string;
                /** @description Of the words in the file */
                language?: "zh" | "en";
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
            /** @description A workbook to fill in: the headings, the words that are read, and the plans of a society that are on sale on a day */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    listRosterFindings: {
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
                /** @description Opaque identifier */
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Faults of reading and identity of the roster that the draft holds, in the order of its rows */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
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
    leaveOutRows: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
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
                    rows: {
                        /** @description Of a workbook */
                        sheet?: string;
                        /** @description Row of the sheet or file, or position in the array */
                        line: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Leave rows with a finding out of the submission, each by name; they stay in the declared size and in n. A row without a finding is refused */
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
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    restoreRows: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
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
                    rows: {
                        /** @description Of a workbook */
                        sheet?: string;
                        /** @description Row of the sheet or file, or position in the array */
                        line: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Put rows that were left out back, each by name: they hold up the submission again. Other rows stay as they are */
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
                        employerId: string;
                        /**
                         * @description Whose rule books apply
                         * @example changchun
                         */
                        society: string;
                        /** @description Civil date of Asia/Shanghai */
                        startOn: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "short" | "awaiting-payment" | "paid" | "in-effect" | "expired" | "withdrawn" | "lapsed";
                        /** @description The same in Chinese and English */
                        stateWords: {
                            zh: string;
                            en: string;
                        };
                        /** @description What the next submission would send */
                        draft: {
                            rosterNo: number;
                            rows: number;
                            /** @description People on these rows */
                            persons: number;
                            /** @description Rows whose persons are in the register */
                            processedRows: number;
                            ready: boolean;
                            /** @description Rows with a fault of reading or identity, neither mended nor left out */
                            rowsHeldUp: number;
                            /** @description They stay in size and n */
                            rowsLeftOut: number;
                            headcount: {
                                size: number;
                                women: number;
                                exclusions: {
                                    plan?: string;
                                    women: boolean;
                                    reason: string;
                                    count: number;
                                    evidenceId?: string;
                                }[];
                                leftService: number;
                            } | null;
                        };
                        submission: {
                            version: number;
                            /** @description Civil date of Asia/Shanghai */
                            submittedOn: string;
                            rows: number;
                        } | null;
                        /** @description A request the bill has not answered yet; one at a time */
                        pending: ("correction" | "withdrawal") | null;
                        refusedChange: {
                            version: number;
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
                        } | null;
                        plans: {
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bill: {
                            version: number;
                            /** @description To be written on the transfer */
                            reference: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            dueYuan: string;
                            /**
                             * @description Received for the batch and not paid back, so far
                             * @example 1234.50
                             */
                            heldYuan: string;
                            /**
                             * @description Still to be paid
                             * @example 1234.50
                             */
                            missingYuan: string;
                            /** @description Civil date of Asia/Shanghai */
                            payableUntilOn: string;
                            /** @description A: the date on which the batch is fully paid */
                            paidOn: string | null;
                            /** @description What came for the batch and what went back, in the order in which it was heard */
                            moneys: {
                                /** @description The day on which it was put down to the batch; absent where it was not kept */
                                on?: string;
                                /**
                                 * @description Negative: it was taken off, or is paid back
                                 * @example -1234.50
                                 */
                                amountYuan: string;
                            }[];
                        } | null;
                        /** @description Rows by what became of them at payment */
                        covers: {
                            granted: number;
                            declined: number;
                            revoked: number;
                            kept: number;
                            /** @description Accepted rows of a paid batch not yet answered, parked ones among them */
                            outstanding: number;
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
    readRosterUpload: {
        parameters: {
            query?: {
                /** @description Adjudication is asked about every join and correction: `outcomes` says how many wait */
                outcomes?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Opaque identifier */
                batchId: string;
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of a large roster file: the answer a small one gets at once, or the problem; for whoever sent it, until the end of the next day */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: nothing was written */
                        preview: boolean;
                        /** @description False: the same rows again, nothing changes */
                        changed: boolean;
                        rosterNo: number;
                        rows: number;
                        persons: number;
                        processedRows: number;
                        joins: number;
                        leaves: number;
                        corrections: number;
                        /** @description Rows that are missing and are not among `leaves`, for a row with a fault may be theirs; absent where there are none */
                        leavesHeldBack?: {
                            /** @description Rows of the present roster */
                            rows: number;
                            /** @description Rows of the file with a fault in name, number or phone that do not say whose they are: while there are any, nobody is taken to leave */
                            unidentified: number;
                            /** @description They were submitted: the roster is replaced only by one that can be read, or that leaves them out */
                            mendFirst: boolean;
                        };
                        /** @description Of every join and correction, also of those that are not listed: how many come to what, were all of it submitted and paid today. Absent for what was put in place, while adjudication does not answer, and of a large roster that was not asked about */
                        outcomes?: {
                            /** @enum {string} */
                            outcome: "refused" | "no-waiting" | "renewed" | "waived" | "waits";
                            count: number;
                        }[];
                        /** @description At most 200 */
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
                            };
                        }[];
                        /** @description Rows that will not count, seen before anything is submitted: wrong numbers first, whoever is not marked voluntary last */
                        findings: {
                            rowNo: number;
                            /** @description Line of the file, or position in the array */
                            line: number;
                            column: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description At most 200 */
                        cellFindings: {
                            /** @description Of a workbook */
                            sheet?: string;
                            /** @description Row of the sheet or file, or position in the array */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            /**
                             * @description Of a file
                             * @example C7
                             */
                            cell?: string;
                            /** @enum {string} */
                            code: "NAME_MISSING" | "NAME_CHARACTERS" | "NAME_TOO_LONG" | "ID_MISSING" | "ID_LENGTH" | "ID_CHARACTERS" | "ID_OF_15" | "ID_OTHER_PAPER" | "ID_REGION" | "ID_DATE" | "ID_DIGITS_LOST" | "ONE_NUMBER_TWO_NAMES" | "ONE_PERSON_TWO_NUMBERS" | "PHONE_FORM" | "PHONE_DIGITS_LOST" | "DATE_AMBIGUOUS" | "DATE_SERIAL" | "DATE_PART_MISSING" | "DATE_FORM" | "DATE_NOT_IN_CALENDAR" | "WORD_UNKNOWN" | "UNITS_FORM" | "PLAN_MISSING" | "PLAN_UNREADABLE" | "CELL_ERROR" | "FORMULA_WITHOUT_VALUE" | "CELL_CHARACTERS" | "CELL_TOO_LONG" | "CELLS_SHIFTED" | "SHEET_HEADINGS_MISSING";
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted: {
                                zh: string;
                                en: string;
                            };
                            /** @description Other lines it is about, at most 200 */
                            lines: number[];
                            /** @description Rows it holds up */
                            rows: number;
                            /** @description All of these rows are left out: it holds up nothing */
                            leftOut: boolean;
                            /** @description Of a fault of a whole sheet: which of `line` and `lines` are left out */
                            linesLeftOut?: number[];
                        }[];
                        cellFindingCount: number;
                        /** @description Rows with a cell finding; they are not among `rows`. Nothing is submitted while there are any */
                        rowsHeldUp: number;
                        /** @description What was read otherwise than its writer may expect */
                        notes: {
                            sheet?: string;
                            /** @enum {string} */
                            code: "CONSENT_MISSING" | "ROWS_PASSED_OVER" | "HEADINGS_REPEATED" | "PLAN_CARRIED_DOWN" | "ROWS_HIDDEN" | "SHEET_HIDDEN" | "SHEET_WITHOUT_ROSTER" | "FORMULAS_NOT_EVALUATED";
                            /** @description The same in Chinese and English */
                            words: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                            /** @description The first one */
                            line?: number;
                        }[];
                        work: components["schemas"]["LongWork"];
                        /** @description All findings by their code, in the order of the list */
                        findingCounts: {
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
                            /** @description False: the rows stand, and will not count */
                            holdsUp: boolean;
                        }[];
                        /** @description Last day; then the file and what was read of it are forgotten */
                        keptUntilOn: string;
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
    listRosterUploadChanges: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                type?: "join" | "leave" | "correction";
            };
            header?: never;
            path: {
                /** @description Opaque identifier */
                batchId: string;
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change that the file would make: joins, corrections, leaves, each in the order of the file */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @enum {string} */
                            type: "join" | "leave" | "correction";
                            /** @description Of the new roster; absent for a leave */
                            rowNo?: number;
                            /**
                             * Format: uuid
                             * @description Absent for a person who is not in the register yet
                             */
                            personId?: string;
                            name: string;
                            /** @description Masked */
                            idNumber: string;
                            /**
                             * @description Who leaves was erased: name and number are empty
                             * @constant
                             */
                            erased?: true;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            /** @description What a correction changes */
                            fields: string[];
                            /** @description Of a correction from what to what, field by field; of a phone a part */
                            values?: {
                                /** @example birthOn */
                                field: string;
                                /** @description Absent: nothing stood there, or nobody can read it */
                                before?: string;
                                /** @description Absent: nothing stands there */
                                after?: string;
                            }[];
                            /** @description What the row would come to, were all of it submitted and paid today; absent for a leave, and while adjudication does not answer */
                            foreseen?: {
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
    listRosterUploadFindings: {
        parameters: {
            query?: {
                /** @description From the page before */
                cursor?: string;
                /** @description Largest number of things on the page */
                limit?: number;
                /** @description Registered reason code */
                code?: string;
            };
            header?: never;
            path: {
                /** @description Opaque identifier */
                batchId: string;
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every finding of the file, by its code and then in the order of the file; those that hold up rows come first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            sheet?: string;
                            /** @description Row of the sheet or file */
                            line: number;
                            /** @description Heading of the file, or field of the row */
                            column: string;
                            cell?: string;
                            /**
                             * @description Registered reason code
                             * @example WAITING_PERIOD
                             */
                            code: string;
                            /** @description What is wrong */
                            words: {
                                zh: string;
                                en: string;
                            };
                            /** @description What is wanted */
                            wanted?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Rows it is about */
                            rows: number;
                            /** @description False: the row stands, and will not count */
                            holdsUp: boolean;
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
    annotateRosterUpload: {
        parameters: {
            query?: {
                /** @description Of the words in the file */
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                /** @description Opaque identifier */
                batchId: string;
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same file back with one column more, which says of each row what is wrong and what is wanted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    adoptRosterUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description A text of your own, 1 to 255 visible characters (a UUID, for example). The same key repeats the same request; with another body, document or operation it is refused, for at least 30 days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag that was read; 412 when it was changed meanwhile. */
                "If-Match"?: components["parameters"]["IfMatchIfRead"];
            };
            path: {
                /** @description Opaque identifier */
                batchId: string;
                /** @description The long work that reads the file */
                workId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Puts the rows of a file that was compared into the draft, as long work. Refused when the roster was replaced since the comparison, and with `If-Match` when anything of the batch was changed, also while the rows are stored: the work then fails with `stale` */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
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
    previewParticipation: {
        parameters: {
            query?: never;
            header?: never;
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
                     * @description Row numbers to leave out
                     * @default []
                     */
                    without?: number[];
                    /** @description Another size, e.g. at the step from 10 to 11 */
                    size?: number;
                };
            };
        };
        responses: {
            /** @description What the threshold says of the draft now, and what if some of the rows were not there */
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
                            /**
                             * @description `accepted`, `short`, or a code that stands alone
                             * @example short
                             */
                            result: string;
                            size: number;
                            n: number;
                            joined: number;
                            required?: number;
                            missing: number;
                            /** @description 还差 N 人 */
                            sentence: {
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
    readParticipationFigures: {
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
            /** @description How many of those who count joined, by society, month of the start and plan; of paid batches */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By society, month and plan, of batches that begin in the last 24 months or later */
                        figures: {
                            /**
                             * @description Whose rule books apply
                             * @example changchun
                             */
                            society: string;
                            /**
                             * @description In which the batches begin
                             * @example 2025-06
                             */
                            month: string;
                            /**
                             * @description Plan code of a rule book
                             * @example HM
                             */
                            plan: string;
                            batches: number;
                            /** @description Staff who count, by the clause `participation` */
                            eligible: number;
                            joined: number;
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
    readDuties: {
        parameters: {
            query?: {
                /** @description In force on that day; default: the business day */
                on?: string;
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
            /** @description Which roles exclude each other, what an office with fewer people combines, limits by grade, which role takes which step, and which confirms what two people decide */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision?: number;
                        source: string;
                        exclusive: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[][];
                        alone: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                        combinations?: {
                            society: string;
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description Civil date of Asia/Shanghai */
                            lastOn: string;
                            reason: string;
                        }[];
                        /** @default [] */
                        reviewLimits: {
                            grade: string;
                            mostYuan: string | null;
                        }[];
                        paymentLimits?: {
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            perBatchYuan: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            perReleaserYuan: string;
                            /**
                             * @description Yuan with at most two places, as text
                             * @example 1234.50
                             */
                            perDayYuan: string;
                            clause: string;
                        };
                        steps: {
                            [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                        };
                        confirmations?: {
                            clause: string;
                            payout: {
                                [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            premium: {
                                [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            enrollment: {
                                [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            register: {
                                [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                        };
                        /** @description Which roles of the office take each operation on that day: those its contract is open to, as the steps narrow them */
                        operations: {
                            [key: string]: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                        };
                        /** @description Their first day */
                        effectiveOn: string;
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
    listDeputies: {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who stands in for whom: those whose last day is not past on a day, by their last day */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deputies: {
                            /**
                             * Format: uuid
                             * @description Named by `Acting-For` in each request of the deputy
                             */
                            deputyId: string;
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                            /** @description The two people of the office */
                            grantedBy: {
                                subject: string;
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                                /** @description Account of whoever is away and was stood in for */
                                for?: string;
                            }[];
                            /** @description The deputy may act today */
                            inForce: boolean;
                            /** @description Ended early: from that day on it is not in force */
                            endedOn?: string;
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
    proposeDeputy: {
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
                    /** @description Who stands in */
                    deputy: {
                        /** @description Subject of the identity provider, never a name */
                        subject: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @description Posts the deputy holds already */
                        roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                    };
                    /** @description Who is away */
                    absent: {
                        /** @description Subject of the identity provider, never a name */
                        subject: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                    };
                    /**
                     * @description The post that is stood in for
                     * @enum {string}
                     */
                    role: "reviewer" | "cashier" | "accountant" | "office-head";
                    /** @description Where */
                    societies: string[];
                    /** @description Civil date of Asia/Shanghai */
                    firstOn: string;
                    /** @description The last day, at most a year after the first */
                    lastOn: string;
                    /** @description Why; no name, no diagnosis */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose who stands in for somebody on leave; a second person of another role confirms it */
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    proposeDeputyEnd: {
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
                deputyId: string;
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
            /** @description Propose that somebody stands in no longer; a second person of another role confirms it */
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    takeOwnPost: {
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
        requestBody?: never;
        responses: {
            /** @description Note that the caller acts in the posts of the token today; refused while the same person acted in one that excludes them, with whatever account. Asked by the other services with the token of whoever acts */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Posts that were noted */
                        roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                        /** @description For that day */
                        on: string;
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
    noteOwnStaff: {
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
        requestBody?: never;
        responses: {
            /** @description Note the caller among the staff of the office as the token names them: person, name, posts and societies. Asked by the console at each sign-in; done for somebody else it notes nobody */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The account */
                        subject: string;
                        /**
                         * Format: uuid
                         * @description Opaque identifier
                         */
                        personId: string;
                        /** @description As the issuer names them; absent where it does not, or after an erasure */
                        name?: string;
                        /** @description Posts of the office that the account holds */
                        roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                        /** @description Where they act */
                        societies: string[];
                        /** @description When they were noted last */
                        seenOn: string;
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
    listStaff: {
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
            /** @description Who of the office was noted within a little more than a year and acts in a society of the caller, whoever was not seen for longest first */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staff: {
                            /** @description The account */
                            subject: string;
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            personId: string;
                            /** @description As the issuer names them; absent where it does not, or after an erasure */
                            name?: string;
                            /** @description Posts of the office that the account holds */
                            roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            /** @description Where they act */
                            societies: string[];
                            /** @description When they were noted last */
                            seenOn: string;
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
    listEnrollmentProposals: {
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
            /** @description What one person proposed about duties of the office and another has to confirm; pending ones by their last day */
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
                                type: "deputy";
                                /** @description Who stands in */
                                deputy: {
                                    /** @description Subject of the identity provider, never a name */
                                    subject: string;
                                    /**
                                     * Format: uuid
                                     * @description Opaque identifier
                                     */
                                    personId: string;
                                    /** @description Posts the deputy holds already */
                                    roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                                };
                                /** @description Who is away */
                                absent: {
                                    /** @description Subject of the identity provider, never a name */
                                    subject: string;
                                    /**
                                     * Format: uuid
                                     * @description Opaque identifier
                                     */
                                    personId: string;
                                };
                                /**
                                 * @description The post that is stood in for
                                 * @enum {string}
                                 */
                                role: "reviewer" | "cashier" | "accountant" | "office-head";
                                /** @description Where */
                                societies: string[];
                                /** @description Civil date of Asia/Shanghai */
                                firstOn: string;
                                /** @description The last day, at most a year after the first */
                                lastOn: string;
                                /** @description Why; no name, no diagnosis */
                                reason: string;
                            } | {
                                /** @constant */
                                type: "deputy-end";
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                deputyId: string;
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
    readEnrollmentProposal: {
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
            /** @description One proposal about duties of the office */
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    confirmEnrollmentProposal: {
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    refuseEnrollmentProposal: {
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    withdrawEnrollmentProposal: {
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
                            type: "deputy";
                            /** @description Who stands in */
                            deputy: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                                /** @description Posts the deputy holds already */
                                roles: ("member" | "clerk" | "reviewer" | "office-head" | "cashier" | "accountant" | "supervisor" | "system-administrator" | "service")[];
                            };
                            /** @description Who is away */
                            absent: {
                                /** @description Subject of the identity provider, never a name */
                                subject: string;
                                /**
                                 * Format: uuid
                                 * @description Opaque identifier
                                 */
                                personId: string;
                            };
                            /**
                             * @description The post that is stood in for
                             * @enum {string}
                             */
                            role: "reviewer" | "cashier" | "accountant" | "office-head";
                            /** @description Where */
                            societies: string[];
                            /** @description Civil date of Asia/Shanghai */
                            firstOn: string;
                            /** @description The last day, at most a year after the first */
                            lastOn: string;
                            /** @description Why; no name, no diagnosis */
                            reason: string;
                        } | {
                            /** @constant */
                            type: "deputy-end";
                            /**
                             * Format: uuid
                             * @description Opaque identifier
                             */
                            deputyId: string;
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
    listEnrollmentDeadLetters: {
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
    replayEnrollmentDeadLetter: {
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
    listEnrollmentAuditEntries: {
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
    listEnrollmentAuditRoots: {
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
    readEnrollmentAuditHeads: {
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
    listEnrollmentOwnLooks: {
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
    readEnrollmentLongWork: {
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
    cancelEnrollmentLongWork: {
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
