#include "cli/command_table.h"

#include <algorithm>
#include <array>

namespace mingcha::cli {
namespace {

using enum OptionId;

constexpr std::array kOptions = {
    OptionRow{packages, "", "PACKAGE...", Completes::file, "",
              "安装包：.apk、.apks、.xapk、.apkm，或存放同一应用各分包的文件夹",
              "packages: .apk, .apks, .xapk, .apkm, or a folder with the split APKs of one app"},
    OptionRow{package, "", "PACKAGE", Completes::file, "", "安装包：与 scan 相同", "a package, as for scan"},
    OptionRow{versions, "", "VERSION...", Completes::file, "",
              "同一应用的各版本，由旧到新至少两个：安装包，或 -f json 的报告",
              "versions of one app, at least two, the oldest first: packages, or reports of -f json"},
    OptionRow{policy_file, "", "FILE", Completes::file, "",
              "隐私政策文件：纯文本、HTML、Markdown 或 DOCX", "a privacy policy: plain text, HTML, Markdown or DOCX"},
    OptionRow{rule, "", "ID", Completes::nothing, "", "规则、条款、文件或所涉问题的编号，见 rules list",
              "id of a rule, clause, document or problem, see rules list"},
    OptionRow{rule_folder, "", "DIR", Completes::folder, "", "存放自有规则文件的文件夹",
              "a folder with rule files of your own"},
    OptionRow{explained, "", "FILE", Completes::file, "", "安装包，或 scan -f json 写出的报告（报告中没有代码）",
              "a package, or a report that scan -f json wrote (which holds no code)"},
    OptionRow{finding, "", "FINDING", Completes::nothing, "", "报告中问题的编号（如 f1）或指纹",
              "a finding's id in the report, such as f1, or its fingerprint"},
    OptionRow{pack, "", "[DIR]", Completes::folder, "", "证据包，或存放多个证据包的文件夹；用 --db 核验登记库时没有",
              "an evidence pack, or a folder of them; none where --db names a registry"},
    OptionRow{output, "-o,--output", "DIR", Completes::folder, "",
              "报告写入该文件夹，每个应用一个文件；多个安装包时另有 listing 总表",
              "write reports into this folder, a file per app; with several packages also one listing"},
    OptionRow{
        format, "-f,--format", "LIST", Completes::words, "text json html csv sarif docx xlsx",
        "报告格式，用逗号分隔：text、json、html、csv、sarif、docx（通报）、xlsx（名单）；默认 text，notice 为 docx。没有 -o 时只能取一种，输出到标准输出",
        "report formats, separated by commas: text, json, html, csv, sarif, docx (a notice), xlsx (its rows); text unless "
        "given, of notice docx. Without -o one format goes to standard output"},
    OptionRow{policy_format, "-f,--format", "FORMAT", Completes::words, "text json", "输出格式：text（默认）或 json",
              "output format: text (default) or json"},
    OptionRow{
        app_type, "--app-type", "NAME", Completes::nothing, "",
        "应用类型：39 类中的序号、标识或中文名称，多个用逗号分隔，用于判断必要个人信息的范围",
        "app types of the 39 by number, id or Chinese name, separated by commas: they decide which personal "
        "information is necessary"},
    OptionRow{privacy_policy, "--privacy-policy", "FILE", Completes::file, "",
              "隐私政策文件（纯文本、HTML、Markdown 或 DOCX），与代码逐项比对；没有时在安装包中查找",
              "the app's privacy policy (plain text, HTML, Markdown or DOCX), compared with the code item by item; looked "
              "for in the package unless given"},
    OptionRow{as_of, "--as-of", "DATE", Completes::nothing, "",
              "按该日施行的规定判断，如 2025-12-31；默认按现行规定",
              "judge by the rules in force on that day, such as 2025-12-31; by those in force now unless given"},
    OptionRow{all_abis, "--all-abis", "", Completes::nothing, "",
              "检测原生库的全部处理器架构；默认每个库只取一种，arm64-v8a 优先",
              "read native libraries for all processors; of each library one unless given, arm64-v8a first"},
    OptionRow{answers, "--answers", "FILE", Completes::file, "",
              "人工核查结论的 TOML 文件，合并到自评估结果中", "TOML file with what persons found out, merged into the result"},
    OptionRow{previous, "--previous", "FILE", Completes::file, "",
              "上一次的 JSON 报告：自评估列出结论的变化，复测表列出整改情况",
              "JSON report of an earlier time: an assessment points out changes, a second test what was fixed"},
    OptionRow{baseline, "--baseline", "FILE", Completes::file, "",
              "已接受问题的 TOML 文件，逐项写明理由、批准人和有效期；有效期内不计入问题和退出码",
              "TOML file of accepted findings, each with reason, approver and expiry; until then they count neither as "
              "problems nor for the exit code"},
    OptionRow{write_baseline, "--write-baseline", "FILE", Completes::file, "",
              "把现有问题写成待填写的 --baseline 文件", "write the present findings as a file for --baseline, to be filled in"},
    OptionRow{evidence, "--evidence", "DIR", Completes::folder, "",
              "为每个应用在该文件夹中写入证据包：报告、清单文件、代码、证书及全部文件的摘要",
              "write an evidence pack for each app into this folder: report, manifest, code, certificates, digests of all"},
    OptionRow{digest, "--digest", "SM3", Completes::nothing, "", "当时记下的证据包摘要或处置记录摘要，一并核对",
              "the digest of the pack, or of the log of actions, as it was noted, to be compared as well"},
    OptionRow{
        meta, "--meta", "FILE", Completes::file, "",
        "CSV 文件：以文件名、包名、SHA-256 或应用名称对应应用开发者、应用来源、App备案号、属地、应用类型；没有时这些栏目为“—”",
        "CSV file with developer, source, filing number, region and type by file or package name, SHA-256 or the app's "
        "name; without it these columns hold a dash"},
    OptionRow{layout, "--layout", "NAME", Completes::words,
              "miit miit-2019 sdk delisting sichuan-chongqing guangdong guangdong-delisting anhui shandong zhejiang "
              "zhejiang-2021 zhejiang-2023 ningxia cac cac-grouped working-group cverc rectification recheck",
              "通报版式：标识或发布单位，如 miit、广东、cverc、下架、整改通知、复测；默认 miit，每个应用一份整改通知",
              "layout of the notice by id or issuer, such as miit, 广东, cverc, delisting, rectification, recheck; miit "
              "unless given, with a rectification order for each app"},
    OptionRow{issuer, "--issuer", "NAME", Completes::nothing, "", "通报的发布单位；默认按版式", "who issues the notice; as in its layout unless given"},
    OptionRow{batch, "--batch", "N", Completes::nothing, "", "通报为当年第几批", "number of the notice in its year"},
    OptionRow{total, "--total", "N", Completes::nothing, "", "通报总第几批", "number of the notice of all years"},
    OptionRow{issue_date, "--date", "DATE", Completes::nothing, "", "通报日期，如 2026-01-05；没有时留空待填",
              "date of the notice, such as 2026-01-05; left to be filled in unless given"},
    OptionRow{deadline, "--deadline", "DATE", Completes::nothing, "", "整改期限：日期，或工作日数",
              "until when to rectify: a date, or a number of working days"},
    OptionRow{mailbox, "--mailbox", "ADDRESS", Completes::nothing, "", "整改报告的报送地址", "where reports of rectification are sent"},
    OptionRow{inputs, "", "INPUT...", Completes::file, "",
              "文件夹（含各级子文件夹）、安装包、存放多个安装包的压缩包，或逐行列出路径的清单文件；“-”为标准输入中的清单",
              "folders with all below them, packages, archives of packages, or lists of paths, one a line; \"-\" is a list on standard input"},
    OptionRow{db, "--db", "FILE", Completes::file, "",
              "登记库：SQLite 文件，或 postgresql://用户@主机/库名；默认 mingcha.db",
              "the registry: a file of SQLite, or postgresql://user@host/name; mingcha.db unless given"},
    OptionRow{OptionId::log, "--log", "FILE", Completes::file, "", "每个安装包一行 JSON，追加到该文件",
              "append one line of JSON for each package to this file"},
    OptionRow{shard, "--shard", "I/N", Completes::nothing, "",
              "只检测 N 份中的第 I 份；只写 N 时，份号取自 Slurm 数组或 Kubernetes 索引任务",
              "only share I of N; with N alone the number comes from the Slurm array or the indexed Kubernetes Job"},
    OptionRow{worker_memory, "--worker-memory", "SIZE", Completes::nothing, "",
              "每个检测进程的内存上限，可用 K、M、G；默认 4G", "memory of one worker process, with K, M or G; 4G unless given"},
    OptionRow{worker_cpu, "--worker-cpu", "SECONDS", Completes::nothing, "",
              "一个安装包的处理器时间上限，超过则记为失败；默认 600",
              "processor time for one package, beyond which it has failed; 600 unless given"},
    OptionRow{worker_time, "--worker-time", "SECONDS", Completes::nothing, "",
              "一个安装包的总时间上限，超过则记为失败；默认 1800",
              "time in all for one package, beyond which it has failed; 1800 unless given"},
    OptionRow{retry_failures, "--retry-failures", "", Completes::nothing, "",
              "以前两次失败的安装包再检测一次", "examine packages again that failed twice before"},
    OptionRow{reports_or_apps, "", "[REPORT|APP]...", Completes::file, "",
              "scan -f json 写出的报告；用 --db 时为登记库中应用的包名或名称，没有时按应用的处置状态选取",
              "reports that scan -f json wrote; with --db apps of the registry by package or name, without any those whose "
              "state asks for the paper"},
    OptionRow{OptionId::enter, "--enter", "", Completes::nothing, "",
              "记入登记库的处置记录：通报、整改通知、下架或复测结论，须有 --actor",
              "enter it into the registry's log: the notice, orders, delisting, or what second tests showed; needs --actor"},
    OptionRow{states, "--state", "LIST", Completes::words,
              "found ordered rectified not-rectified noticed delisted restored",
              "只取这些状态的应用，用逗号分隔；默认按文书种类选取：整改通知为发现问题的，通报为逾期或复测未整改的，下架为通报后仍未整改的",
              "apps in these states, separated by commas; unless given those that the paper is for: found ones for orders, "
              "overdue or not rectified ones for a notice, the same after a notice for a delisting"},
    OptionRow{test_day, "--date", "DATE", Completes::nothing, "", "复测日期；默认今天（北京时间）",
              "day of the second test; today in Beijing unless given"},
    OptionRow{app_name, "", "APP", Completes::nothing, "", "登记库中的应用：包名，或唯一的应用名称",
              "an app of the registry: its package name, or its name where no other has it"},
    OptionRow{record, "--record", "ACTION", Completes::words,
              "found ordered rectified not-rectified noticed delisted restored closed withdrawn",
              "登记一项处置：found（发现问题）、ordered（责令整改）、rectified（已整改）、not-rectified（未整改）、noticed（通报）、"
              "delisted（下架）、restored（恢复上架）、closed（结案）、withdrawn（撤销）",
              "enter an action: found, ordered (to rectify), rectified, not-rectified, noticed, delisted, restored, closed, "
              "withdrawn"},
    OptionRow{actor, "--actor", "NAME", Completes::nothing, "", "经办人，--record 必需", "who did it; needed with --record"},
    OptionRow{OptionId::reason, "--reason", "TEXT", Completes::nothing, "", "理由；恢复上架、结案和撤销必需",
              "why; needed to restore, close or withdraw"},
    OptionRow{action_day, "--date", "DATE", Completes::nothing, "",
              "处置日期；没有 --record 时从该日计算剩余期限。默认今天（北京时间）",
              "day of the action; without --record the day from which what is left is counted. Today in Beijing unless given"},
    OptionRow{due_day, "--date", "DATE", Completes::nothing, "", "从该日计算；默认今天（北京时间）",
              "count from that day; today in Beijing unless given"},
    OptionRow{within, "--within", "N", Completes::nothing, "", "另列 N 个工作日内到期的应用；默认 5",
              "also list what is due within N working days; 5 unless given"},
    OptionRow{table_format, "-f,--format", "FORMAT", Completes::words, "text json csv", "输出格式：text（默认）、json 或 csv",
              "output format: text (default), json or csv"},
    OptionRow{groupings, "--by", "LIST", Completes::words, "problem sdk type source month",
              "按什么统计，用逗号分隔：problem（所涉问题）、sdk、type（应用类型）、source（应用来源）、month（检测月份）；默认全部",
              "what to count by, separated by commas: problem, sdk, type, source, month; all unless given"},
    OptionRow{statistics_format, "-f,--format", "LIST", Completes::words, "text csv json html",
              "输出格式，用逗号分隔：text（默认）、csv、json、html。没有 -o 时只能取一种，输出到标准输出",
              "output formats, separated by commas: text (default), csv, json, html. Without -o one format goes to standard "
              "output"},
    OptionRow{statistics_folder, "-o,--output", "DIR", Completes::folder, "", "写入该文件夹：stats.txt、stats.csv、stats.json、stats.html",
              "write into this folder: stats.txt, stats.csv, stats.json, stats.html"},
    OptionRow{sdk_name, "", "[SDK]", Completes::nothing, "", "登记库中 SDK 的标识或名称；没有时列出全部",
              "an SDK of the registry by id or name; without it all are listed"},
    OptionRow{fail_on, "--fail-on", "LEVEL", Completes::words, "evident suspected never",
              "出现何种确定程度的问题时退出码为 1：evident（默认）、suspected、never",
              "certainty from which on the exit code is 1: evident (default), suspected, never"},
    OptionRow{OptionId::policies, "--policies", "DIR", Completes::folder, "",
              "在内置规则之外，另用该文件夹中的规则",
              "use the rules of this folder beside the built-in ones"},
    OptionRow{jobs, "-j,--jobs", "N", Completes::nothing, "",
              "同时使用的线程数，screen 为进程数；默认为处理器数，结果与此无关",
              "threads to use, of screen processes; as many as processors unless given. Reports do not depend on it"},
    OptionRow{max_entries, "--max-entries", "N", Completes::nothing, "",
              "一个压缩包最多的条目数，超过则拒绝读取；默认 200000",
              "entries that one archive may have, beyond which it is refused; 200000 unless given"},
    OptionRow{
        max_entry_bytes, "--max-entry-bytes", "SIZE", Completes::nothing, "",
        "单个条目解压后的上限，可用 K、M、G；默认 512M。超过的条目不读取，并在报告中说明",
        "inflated size of one entry, with K, M or G; 512M unless given. Larger entries are not read and the "
        "report says so"},
    OptionRow{max_total_bytes, "--max-total-bytes", "SIZE", Completes::nothing, "",
              "一个安装包解压后的总上限，可用 K、M、G；默认 4G",
              "inflated size of one package, with K, M or G; 4G unless given"},
    OptionRow{max_depth, "--max-depth", "N", Completes::nothing, "", "压缩包嵌套的最大层数；默认 2",
              "how deep archives may be nested; 2 unless given"},
    OptionRow{timeout, "--timeout", "SECONDS", Completes::nothing, "",
              "检测一个安装包的时间上限，0 为不限；默认 300",
              "time for one package, 0 for no limit; 300 unless given"},
    OptionRow{from, "--from", "METHOD", Completes::nothing, "",
              "列出该方法能走到的各个方法；写法如 run、Main.run、cn.example.Main.run 或 \"Lcn/example/Main;->run()V\"",
              "show what this method leads to: run, Main.run, cn.example.Main.run or "
              "\"Lcn/example/Main;->run()V\""},
    OptionRow{to, "--to", "API", Completes::nothing, "",
              "列出使用该方法或字段的各处，以及从入口到那里的最短路径；与 --from 合用时从该方法算起",
              "show each place that uses this method or field, and the shortest way there from an entry point, or "
              "from the method of --from"},
    OptionRow{verbose, "-v,--verbose", "", Completes::nothing, "",
              "文本报告另列：找到的同意界面、同意标志的写入处和判断处、每处收集的时机与调用路径",
              "the text report also says which consent screen was found, where its flag is written and tested, and "
              "when and by which way each collection runs"},
    OptionRow{quiet, "-q,--quiet", "", Completes::nothing, "", "不显示进度", "show no progress"},
    OptionRow{lang, "--lang", "LANG", Completes::words, "zh en", "报告与提示的语言：zh（默认）或 en",
              "language of reports and messages: zh (default) or en"},
    OptionRow{help, "-h,--help", "", Completes::nothing, "", "显示帮助", "print this help"},
    OptionRow{version, "--version", "", Completes::nothing, "", "显示版本和规则集摘要",
              "print the version and the digest of the rule set"},
};

constexpr bool rows_follow_ids() {
  for (std::size_t i = 0; i < kOptions.size(); ++i) {
    if (static_cast<std::size_t>(kOptions[i].id) != i) return false;
  }
  return kOptions.size() == static_cast<std::size_t>(OptionId::count_);
}
static_assert(rows_follow_ids(), "row_of indexes the table by id");

constexpr OptionId kProgram[] = {lang, help, version};
constexpr OptionId kGroup[] = {lang, help};
constexpr OptionId kScan[] = {
    packages, output,      format,          evidence,  app_type,  privacy_policy, as_of, all_abis,     baseline, write_baseline, meta, fail_on, OptionId::policies,
    layout,   issuer,      batch,           total,     issue_date, deadline,      mailbox,   previous,
    jobs,     max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout, verbose, quiet,
    lang,     help};
constexpr OptionId kScreen[] = {
    inputs,      db,          OptionId::log, meta,          shard,           app_type,        as_of, all_abis,     fail_on, OptionId::policies,
    jobs,        worker_memory, worker_cpu,  worker_time,   retry_failures,
    max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout,       quiet,           lang,      help};
constexpr OptionId kRecheck[] = {
    inputs,      db,          table_format,   OptionId::enter, actor,           OptionId::reason, test_day,  OptionId::log, meta,
    app_type,    as_of, all_abis,       OptionId::policies, jobs,      worker_memory,   worker_cpu,       worker_time, retry_failures,
    max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout,      quiet,            lang,      help};
constexpr OptionId kNotice[] = {reports_or_apps, db, states, OptionId::enter, actor, OptionId::reason, output, format,     layout,   issuer,  batch,    total, issue_date, deadline,
                                mailbox,           previous, meta, OptionId::policies, lang, help};
constexpr OptionId kSelfcheck[] = {
    package,     policy_format, app_type,    privacy_policy,  as_of, all_abis,           answers,   previous, baseline, write_baseline, fail_on,
    OptionId::policies, jobs,   max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout,  lang, help};
constexpr OptionId kDiff[] = {
    versions,    policy_format, app_type,    privacy_policy,  as_of, all_abis,           baseline,  fail_on,
    OptionId::policies, jobs,   max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout, lang, help};
constexpr OptionId kPolicy[] = {policy_file, policy_format, OptionId::policies, lang, help};
constexpr OptionId kExplain[] = {
    explained, finding,     app_type,        privacy_policy,  as_of, all_abis,     baseline, OptionId::policies,
    jobs,      max_entries, max_entry_bytes, max_total_bytes, max_depth, timeout,  lang, help};
constexpr OptionId kVerify[] = {pack, db, digest, lang, help};
constexpr OptionId kCase[] = {app_name, db, table_format, record, actor, OptionId::reason, action_day, deadline,
                              OptionId::policies, lang, help};
constexpr OptionId kDue[] = {db, table_format, due_day, within, OptionId::policies, lang, help};
constexpr OptionId kStats[] = {db, groupings, statistics_format, statistics_folder, OptionId::policies, lang, help};
constexpr OptionId kSdks[] = {sdk_name, db, table_format, OptionId::policies, lang, help};
constexpr OptionId kDump[] = {package, max_entries, max_entry_bytes, max_total_bytes, max_depth, lang, help};
constexpr OptionId kDumpCalls[] = {package,         from,      to,   max_entries, max_entry_bytes,
                                   max_total_bytes, max_depth, lang, help};
constexpr OptionId kRulesList[] = {OptionId::policies, lang, help};
constexpr OptionId kRulesShow[] = {rule, OptionId::policies, lang, help};
constexpr OptionId kRulesCheck[] = {rule_folder, lang, help};

constexpr std::array kCommands = {
    CommandRow{
        CommandId::none, CommandId::none, "mingcha", kProgram,
        "明察：静态检测 Android 安装包，指出违反个人信息保护规定之处，并给出代码证据",
        "says, with evidence in code, which Chinese personal-information rules an Android package breaks"},
    CommandRow{CommandId::scan, CommandId::none, "scan", kScan, "检测安装包，输出问题清单",
               "examine packages and list their problems"},
    CommandRow{CommandId::screen, CommandId::none, "screen", kScreen,
               "批量检测，结果存入登记库；已有结果的安装包不再检测",
               "examine many packages into a registry, but those that it holds already"},
    CommandRow{CommandId::selfcheck, CommandId::none, "selfcheck", kSelfcheck,
               "自评估：逐条列出认定方法等规定的结论、证据、整改建议和须人工核查的步骤",
               "self-assessment: every clause with verdict, evidence, remedy, and the steps left for a person"},
    CommandRow{CommandId::diff, CommandId::none, "diff", kDiff,
               "比对同一应用的各版本：新增、复发、仍存在、已整改的问题，以及 SDK、权限、个人信息、主机和签名的变化",
               "compare versions of an app: findings new, relapsed, still there, fixed; SDKs, permissions, information, "
               "hosts and signers"},
    CommandRow{CommandId::policy, CommandId::none, "policy", kPolicy,
               "读取隐私政策文本，列出其中声明的收集、第三方 SDK、权限和承诺",
               "read a privacy policy and list what it says of collection, SDKs, permissions and promises"},
    CommandRow{CommandId::notice, CommandId::none, "notice", kNotice, "由 JSON 报告或登记库生成通报、整改通知、复测表或下架名单",
               "write a notice, rectification orders, forms of second tests or a delisting from JSON reports or a registry"},
    CommandRow{CommandId::recheck, CommandId::none, "recheck", kRecheck,
               "复测、回头看：检测整改后的版本，列出已整改、仍存在、新发现和复发的问题；有未整改的退出码为 1",
               "second tests: examines newer versions, and tells what was fixed, is still there, new, or back; exit code 1 "
               "where something is"},
    CommandRow{CommandId::explain, CommandId::none, "explain", kExplain,
               "重现一项问题：证据、调用路径、条款原文和反汇编代码",
               "one finding again, with its evidence, ways, the words of the law and the code"},
    CommandRow{CommandId::verify, CommandId::none, "verify", kVerify, "核验证据包或登记库的处置记录未被改动；不符时退出码为 1",
               "check that evidence packs, or the actions of a registry, are as they were made; exit code 1 where not"},
    CommandRow{CommandId::case_, CommandId::none, "case", kCase, "一个应用的检测结果和处置记录；登记一项处置",
               "the results of an app and what was done about it; enters an action"},
    CommandRow{CommandId::due, CommandId::none, "due", kDue, "列出整改期限已过或将至的应用；有逾期时退出码为 1",
               "list the apps that are overdue or soon due; exit code 1 where one is overdue"},
    CommandRow{CommandId::stats, CommandId::none, "stats", kStats,
               "统计登记库中的应用：按所涉问题、SDK、应用类型、应用来源、检测月份",
               "count the apps of a registry by problem, SDK, type, source and month"},
    CommandRow{CommandId::sdks, CommandId::none, "sdks", kSdks,
               "登记库中各应用的第三方 SDK：版本、应用数、收集的个人信息和时机、所涉问题",
               "third-party SDKs in the apps of a registry: versions, apps, what they collect and when, problems"},
    CommandRow{CommandId::dump, CommandId::none, "dump", kGroup, "以文本显示安装包的解码内容",
               "print what was decoded, as text"},
    CommandRow{CommandId::dump_manifest, CommandId::dump, "manifest", kDump, "AndroidManifest.xml",
               "AndroidManifest.xml"},
    CommandRow{CommandId::dump_resources, CommandId::dump, "resources", kDump, "资源表 resources.arsc",
               "the resource table, resources.arsc"},
    CommandRow{CommandId::dump_dex, CommandId::dump, "dex", kDump, "dex 文件的各表和各类",
               "the tables and classes of the dex files"},
    CommandRow{CommandId::dump_calls, CommandId::dump, "calls", kDumpCalls, "每个方法中的调用、字段和字符串",
               "calls, fields and strings of every method"},
    CommandRow{CommandId::dump_native, CommandId::dump, "native", kDump, "原生库：架构、所需的库、导入、导出和 JNI 函数",
               "native libraries: machine, needed libraries, imports, exports and JNI functions"},
    CommandRow{CommandId::rules, CommandId::none, "rules", kGroup, "查看和校验规则集",
               "show and check the rule set"},
    CommandRow{CommandId::rules_list, CommandId::rules, "list", kRulesList, "列出全部规则", "list all rules"},
    CommandRow{CommandId::rules_show, CommandId::rules, "show", kRulesShow, "显示一条规则、条款、文件或所涉问题",
               "show one rule, clause, document or problem"},
    CommandRow{CommandId::rules_check, CommandId::rules, "check", kRulesCheck, "校验自有规则文件",
               "check rule files of your own"},
};

constexpr bool rows_follow_commands() {
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    if (static_cast<std::size_t>(kCommands[i].id) != i || kCommands[i].parent > kCommands[i].id) return false;
  }
  return true;
}
static_assert(rows_follow_commands(), "row_of indexes the table by id, and parents come first");

constexpr ExitCodeRow kExitCodes[] = {
    {0, "完成，没有达到 --fail-on 的问题", "done, nothing at or above --fail-on"},
    {1, "完成，有达到 --fail-on 的问题", "done, something at or above --fail-on"},
    {2, "命令行或规则文件有误", "the command line or a rule file is wrong"},
    {3, "有输入不是可读的安装包，其余输入已检测",
     "an input could not be read as a package; the others are done"},
    {4, "明察自身出错（内存不足、磁盘已满、缺陷），不会留下写了一半的文件",
     "mingcha itself failed (no memory, disk full, a bug); no half-written file stays"},
};

constexpr ExampleRow kExamples[] = {
    {"mingcha scan app.apk", "检测一个应用", "examine one app"},
    {"mingcha scan -f json -o out --meta apps.csv *.apk", "检测多个应用，JSON 报告写入 out",
     "examine several apps, JSON reports into out"},
    {"mingcha screen --meta apps.csv --log night.log /data/apks", "批量检测，结果存入 mingcha.db",
     "examine a folder into mingcha.db"},
    {"mingcha scan --app-type 24 --fail-on suspected app.apk", "按实用工具类判断，疑似问题也使退出码为 1",
     "judge as a utility; suspected findings set exit code 1 as well"},
    {"mingcha scan --privacy-policy policy.html app.apk", "将隐私政策与代码比对",
     "compare the privacy policy with the code"},
    {"mingcha selfcheck --privacy-policy policy.html app.apk", "逐条自评估", "assess an app clause by clause"},
    {"mingcha diff old.json new.apk", "新版本整改了什么、新增了什么", "what a new version mended, and what it added"},
    {"mingcha policy policy.html", "隐私政策声明了什么", "what a privacy policy says"},
    {"mingcha scan -f docx,xlsx -o out --meta apps.csv --batch 3 *.apk",
     "生成通报、名单和每个应用的整改通知", "write the notice, its rows, and an order to rectify for each app"},
    {"mingcha notice --layout 广东 --deadline 2026-01-20 a.json > notice.docx", "由 JSON 报告生成广东版式的通报",
     "write a notice in the layout of Guangdong from JSON reports"},
    {"mingcha explain app.apk f1", "重现一项问题及其代码", "one finding again, with its code"},
    {"mingcha scan --evidence packs app.apk", "另写证据包", "write an evidence pack as well"},
    {"mingcha verify packs", "核验证据包", "check evidence packs"},
    {"mingcha notice --db a.db --layout 整改通知 --enter --actor 王 -o out",
     "为发现问题的应用生成整改通知并登记", "write and enter orders to rectify for the apps with problems"},
    {"mingcha recheck --db a.db --enter --actor 王 new/", "复测新版本并登记结论", "test new versions again and enter the result"},
    {"mingcha notice --db a.db --deadline 10 --enter --actor 王 > a.docx", "通报逾期或未整改的应用",
     "name the apps that are overdue or not rectified"},
    {"mingcha case cn.example.app --record ordered --actor 王检测 --deadline 5", "登记整改通知，期限 5 个工作日",
     "enter an order to rectify within 5 working days"},
    {"mingcha due --within 3 -f csv > due.csv", "逾期和 3 个工作日内到期的应用", "what is overdue or due within 3 working days"},
    {"mingcha verify --db mingcha.db", "核验处置记录", "check the log of actions"},
    {"mingcha stats -f html > stats.html", "统计页面，可打印", "the statistics as a page to read or print"},
    {"mingcha sdks umeng_analytics", "该 SDK 在各应用中收集什么", "what this SDK collects in which apps"},
    {"mingcha dump calls app.apk", "查看代码中的调用", "look at the calls in the code"},
    {"mingcha dump calls --to TelephonyManager.getDeviceId app.apk", "谁在何时调用该接口", "who calls this API, and when"},
};

}  // namespace

std::string_view OptionRow::long_name() const noexcept {
  return names.substr(names.find("--") == std::string_view::npos ? names.size() : names.find("--"));
}

std::string_view OptionRow::short_name() const noexcept {
  const std::size_t comma = names.find(',');
  return comma == std::string_view::npos ? std::string_view() : names.substr(0, comma);
}

const OptionRow& row_of(OptionId id) noexcept {
  return kOptions[static_cast<std::size_t>(id)];
}
std::span<const CommandRow> commands() noexcept {
  return kCommands;
}
const CommandRow& row_of(CommandId id) noexcept {
  return kCommands[static_cast<std::size_t>(id)];
}

std::string full_name(const CommandRow& command) {
  if (command.id == CommandId::none) return std::string(command.name);
  return full_name(row_of(command.parent)) + " " + std::string(command.name);
}

std::string synopsis(const CommandRow& command) {
  std::string line = full_name(command);
  if (has_subcommands(command.id)) line += " COMMAND";
  line += " [OPTION]...";
  for (const OptionId id : command.options) {
    if (row_of(id).is_positional()) line += " " + std::string(row_of(id).value);
  }
  return line;
}

bool has_subcommands(CommandId id) noexcept {
  return std::any_of(kCommands.begin() + 1, kCommands.end(),
                     [id](const CommandRow& c) { return c.parent == id; });
}

std::span<const ExitCodeRow> exit_codes() noexcept {
  return kExitCodes;
}
std::span<const ExampleRow> examples() noexcept {
  return kExamples;
}

}  // namespace mingcha::cli
