#include "reports/text/policy_texts.h"

#include <cstddef>

namespace mingcha::reports {
namespace {

using enum PolicyMessage;
using privacy_policy::Topic;

constexpr Wording<PolicyMessage> kMessages[] = {
    {heading, "隐私政策：{}", "Privacy policy: {}"},
    {not_a_policy, "这段文字不像隐私政策：没有隐私政策的标题，也没有说明收集哪些信息。",
     "This text does not read as a privacy policy: it has no such title and does not say what is collected."},
    {label_operator, "运营者", "Operator"},
    {label_address, "地址", "Address"},
    {label_contact, "联系方式", "Contact"},
    {label_updated, "更新日期", "Updated"},
    {label_effective, "生效日期", "Effective"},
    {label_text, "文本", "Text"},
    {text_simplified, "简体中文", "simplified Chinese"},
    {text_not_simplified, "不是简体中文", "not in simplified Chinese"},
    {text_counts, "{} 字，{} 句，最长的一句 {} 字，含糊用语 {} 处",
     "{} characters, {} sentences, the longest of {} characters, {} vague expressions"},
    {collects, "收集的个人信息（{} 项）", "Personal information collected ({} items)"},
    {collects_none, "没有说明收集哪些个人信息", "Does not say which personal information is collected"},
    {collector_app, "应用", "The app"},
    {collector_sdk, "{}（第三方 SDK）", "{} (third-party SDK)"},
    {vague, "仅以概括用语提及“{}”", "only in general words: \"{}\""},
    {optional, "由用户选择是否提供", "the user's choice"},
    {more_places, "另有 {} 处提及", "also named elsewhere: {}"},
    {denies, "声明不收集", "Said not to be collected"},
    {sdks, "第三方 SDK 与接收方（{} 个）", "Third-party SDKs and receivers ({})"},
    {sdk_vendor, "提供方", "Vendor"},
    {sdk_information, "信息", "Items"},
    {sdk_purpose, "目的", "Purpose"},
    {sdk_link, "其隐私政策", "Its policy"},
    {permissions, "说明的权限（{} 项）", "Permissions explained ({})"},
    {promises, "承诺的时限", "Times promised"},
    {working_days, "{} 个工作日：{}", "{} working days: {}"},
    {calendar_days, "{} 日：{}", "{} days: {}"},
    {says, "写明的事项", "What the text speaks of"},
    {says_not, "没有找到的事项", "Not found in the text"},
    {list_separator, "、", ", "},
    {more_items, "另有 {} 项未列出，见 JSON 输出", "{} more; the JSON output has all of them"},
    {findings, "按规则发现的问题（{} 个）", "Findings by the rules ({})"},
};

constexpr Wording<Topic> kTopics[] = {
    {Topic::operator_name, "运营者名称", "operator's name"},
    {Topic::operator_address, "运营者地址", "operator's address"},
    {Topic::contact, "联系方式", "contact"},
    {Topic::updated, "更新日期", "date of update"},
    {Topic::effective, "生效日期", "date from which it holds"},
    {Topic::retention, "保存期限", "how long information is kept"},
    {Topic::storage_place, "存储地点", "where information is stored"},
    {Topic::cross_border, "向境外提供", "transfer abroad"},
    {Topic::no_cross_border, "不向境外提供", "no transfer abroad"},
    {Topic::automated_decision, "自动化决策与个性化推荐", "automated decisions and personalisation"},
    {Topic::automated_switch, "关闭个性化推荐的方式", "how to turn personalisation off"},
    {Topic::withdrawal, "撤回同意", "withdrawing consent"},
    {Topic::access, "查阅和复制", "access and copies"},
    {Topic::correction, "更正和补充", "correction"},
    {Topic::deletion, "删除", "deletion"},
    {Topic::portability, "转移", "portability"},
    {Topic::account_removal, "注销账号", "account removal"},
    {Topic::removal_obstacle, "注销账号的附加条件", "conditions on account removal"},
    {Topic::complaint, "投诉举报渠道", "channel for complaints"},
    {Topic::minors, "未成年人保护", "minors"},
    {Topic::sensitive, "敏感个人信息的标示", "sensitive information is marked"},
    {Topic::separate_consent, "单独同意", "separate consent"},
    {Topic::providing, "向他人提供信息", "providing information to others"},
    {Topic::encryption, "加密", "encryption"},
    {Topic::de_identification, "去标识化", "de-identification"},
    {Topic::incident, "安全事件的处置", "security incidents"},
    {Topic::change_notice, "政策变更的告知", "notice of changes"},
    {Topic::collected_list, "已收集个人信息清单", "list of information collected"},
    {Topic::shared_list, "第三方共享清单", "list of information shared"},
    {Topic::self_start, "自启动和关联启动", "starting by itself or by others"},
    {Topic::auto_renewal, "自动续费", "automatic renewal"},
    {Topic::cookies, "Cookie", "cookies"},
    {Topic::implied_consent, "以使用视为同意", "use is taken for consent"},
    {Topic::improve_only, "仅以改善服务为目的", "improving the service as the only purpose"},
    {Topic::for_children, "面向儿童", "made for children"},
    {Topic::not_for_children, "不面向儿童", "not made for children"},
    {Topic::guardian_consent, "监护人同意", "consent of guardians"},
    {Topic::children_rules, "专门的儿童规则", "rules for children"},
    {Topic::children_rights, "监护人行使权利的途径", "rights of guardians"},
    {Topic::refusal_told, "拒绝的后果", "what a refusal leads to"},
    {Topic::minor_mode, "未成年人模式", "mode for minors"},
    {Topic::no_minors_marketing, "不向未成年人进行个性化营销", "no personalised marketing to minors"},
    {Topic::minors_identity, "未成年人真实身份信息", "identity of minors"},
    {Topic::face_retention, "人脸信息的保存期限", "how long faces are kept"},
    {Topic::face_local, "人脸信息存储在设备内", "faces stay on the device"},
    {Topic::face_upload, "人脸信息上传", "faces are sent to a server"},
    {Topic::face_alternative, "人脸以外的验证方式", "another way than the face"},
    {Topic::face_only, "以人脸为唯一方式", "no other way than the face"},
    {Topic::necessity, "处理的必要性和影响", "need and impact of processing"},
    {Topic::renewal_reminder, "自动续费前的提醒", "reminder before a renewal"},
    {Topic::late_reminder, "不足5日的续费提醒", "reminder fewer than 5 days before a renewal"},
    {Topic::renewal_cancel, "关闭自动续费的方式", "how to end automatic renewal"},
    {Topic::algorithm_principle, "算法推荐的依据", "on what recommendations rest"},
    {Topic::filing_number, "备案编号", "filing number"},
    {Topic::purpose_change, "变更目的时重新征得同意", "consent to another purpose"},
    {Topic::other_purpose, "用于其他目的", "use for other purposes"},
};

static_assert(in_order(kMessages, static_cast<std::size_t>(PolicyMessage::count_)), "text() indexes the table");
static_assert(in_order(kTopics, privacy_policy::kTopicCount), "text() indexes the table");

}  // namespace

std::string_view text(PolicyMessage message, Lang lang) noexcept {
  return words(kMessages, message, lang);
}

std::string_view text(Topic topic, Lang lang) noexcept {
  return words(kTopics, topic, lang);
}

}  // namespace mingcha::reports
