#include "reports/evidence/pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/judge/exhibits.h"
#include "reports/app_row.h"
#include "reports/characters.h"
#include "reports/evidence/evidence_texts.h"
#include "reports/evidence/explanation.h"
#include "reports/html/html_report.h"
#include "reports/json/json_report.h"
#include "reports/json/json_writer.h"
#include "reports/text/text_lines.h"
#include "reports/text/text_report.h"

namespace mingcha::reports {
namespace {

/// A word as a shell reads it back.
std::string shell_word(std::string_view word) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,@+";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string_view::npos) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

class Pack {
 public:
  Pack(const judge::Report& report, const Metadata* metadata, const Replay& replay, Lang lang)
      : report_(report), exhibits_(*report.exhibits), metadata_(metadata), replay_(replay), lang_(lang) {}

  std::vector<PackFile> make() {
    add("report.html", html(report_, metadata_, lang_));
    add("report.json", json(report_, lang_));
    add("report.txt", text_listing({text_section(report_, metadata_, lang_, /*verbose=*/true)}, metadata_, 0, lang_));
    for (std::size_t i = 0; i < exhibits_.manifests.size(); ++i) add(manifest_name(i), exhibits_.manifests[i].xml);
    for (const judge::Finding& finding : report_.findings)
      add(fmt::format("findings/{}.txt", finding.id), explanation(report_, finding, lang_));
    code();
    for (const judge::CertificateExhibit& certificate : exhibits_.certificates)
      add(fmt::format("certificates/{}.der", certificate.sha256), certificate.der);
    add("README.txt", readme());
    add("evidence.json", index());
    std::sort(files_.begin(), files_.end(), [](const PackFile& a, const PackFile& b) { return a.path < b.path; });
    return std::move(files_);
  }

 private:
  void add(std::string path, std::string content) { files_.push_back({std::move(path), std::move(content)}); }

  static std::string manifest_name(std::size_t i) {
    return i == 0 ? std::string("manifest.xml") : fmt::format("manifest-{}.xml", i + 1);
  }
  static std::string code_name(std::size_t i) { return fmt::format("code/{:04}.txt", i + 1); }

  void code() {
    std::string table = "file\tdex\tclass\tmethod\n";
    for (std::size_t i = 0; i < exhibits_.methods.size(); ++i) {
      const judge::MethodExhibit& method = exhibits_.methods[i];
      add(code_name(i), method.listing);
      table += fmt::format("{}\t{}\t{}\t{}\n", code_name(i), visible(method.dex), visible(method.class_name),
                           visible(method.method));
    }
    for (const std::string& name : exhibits_.missing) table += fmt::format("-\t-\t{}\t-\n", visible(name));
    add("code/index.tsv", std::move(table));
  }

  std::string command(const judge::Finding& finding) const {
    std::string line = "mingcha explain";
    for (const std::string& option : replay_.options) line += " " + shell_word(option);
    return line + " " + shell_word(report_.input.file) + " " + finding.id;
  }

  std::string_view word(EvidenceMessage message) const { return text(message, lang_); }

  std::string readme() const {
    std::string out;
    append_hanging(out, "", visible(say(EvidenceMessage::readme_title, lang_, report_.app.label, report_.app.package)));
    out += '\n';
    append_hanging(out, "", word(EvidenceMessage::readme_what));
    append_hanging(out, "", word(EvidenceMessage::readme_time));
    out += '\n';
    append_hanging(out, "", say(EvidenceMessage::tool, lang_, report_.tool_version, report_.rules_sha256));
    append_hanging(out, "", fmt::format("SHA-256  {}", report_.input.sha256));
    out += fmt::format("\n{}\n", word(EvidenceMessage::readme_files));
    struct Row {
      const char* name;
      EvidenceMessage what;
    };
    constexpr Row kRows[] = {
        {"report.{txt,html,json}", EvidenceMessage::readme_report}, {"manifest.xml", EvidenceMessage::readme_manifest},
        {"findings/", EvidenceMessage::readme_findings},             {"code/", EvidenceMessage::readme_code},
        {"certificates/", EvidenceMessage::readme_certificates},     {"evidence.json", EvidenceMessage::readme_evidence},
        {"SHA256SUMS, SM3SUMS", EvidenceMessage::readme_sums},
    };
    for (const Row& row : kRows) append_hanging(out, fmt::format("  {:<24} ", row.name), word(row.what));
    out += fmt::format("\n{}\n", word(EvidenceMessage::readme_replay));
    for (const judge::Finding& finding : report_.findings) out += "  " + visible(command(finding)) + "\n";
    out += fmt::format("\n{}\n  mingcha verify .\n  sha256sum -c SHA256SUMS\n\n", word(EvidenceMessage::readme_verify));
    append_hanging(out, "", word(EvidenceMessage::notice));
    return out;
  }

  std::string index() const {
    JsonWriter out;
    out.begin_object();
    out.field("schema", "mingcha.evidence/1");
    out.key("tool"), out.begin_object();
    out.field("name", "mingcha");
    out.field("version", report_.tool_version);
    out.field_or_null("sha256", replay_.program_sha256);
    out.field("rules_sha256", report_.rules_sha256);
    out.texts("options", replay_.options);
    out.end_object();
    out.key("sample"), out.begin_object();
    out.field("package", report_.app.package);
    out.field("version_name", report_.app.version_name);
    out.field("version_code", report_.app.version_code);
    out.field("sha256", report_.input.sha256);
    out.key("files"), out.begin_array();
    for (const judge::FileDigests& file : exhibits_.files) write(out, file);
    out.end_array();
    out.end_object();
    out.key("certificates"), out.begin_array();
    for (const judge::CertificateExhibit& certificate : exhibits_.certificates) write(out, certificate);
    out.end_array();
    out.key("manifests"), out.begin_array();
    for (std::size_t i = 0; i < exhibits_.manifests.size(); ++i) {
      out.begin_object();
      out.field("file", manifest_name(i));
      out.field("part", exhibits_.manifests[i].part);
      out.end_object();
    }
    out.end_array();
    out.key("findings"), out.begin_array();
    for (const judge::Finding& finding : report_.findings) {
      out.begin_object();
      out.field("id", finding.id);
      out.field("fingerprint", finding.fingerprint);
      out.field("file", fmt::format("findings/{}.txt", finding.id));
      out.field("replay", command(finding));
      out.end_object();
    }
    out.end_array();
    if (report_.policy != nullptr) {
      out.key("privacy_policy"), out.begin_object();
      out.field("from", report_.policy->from);
      out.field("sha256", report_.policy->sha256);
      out.end_object();
    }
    out.end_object();
    return out.finish();
  }

  static void write(JsonWriter& out, const judge::FileDigests& file) {
    out.begin_object();
    out.field("name", file.name);
    out.field("size", file.size);
    out.field("md5", file.md5);
    out.field("sha1", file.sha1);
    out.field("sha256", file.sha256);
    out.field("sm3", file.sm3);
    out.end_object();
  }
  static void write(JsonWriter& out, const judge::CertificateExhibit& certificate) {
    out.begin_object();
    out.field("file", fmt::format("certificates/{}.der", certificate.sha256));
    out.field("subject", certificate.subject);
    out.field("issuer", certificate.issuer);
    out.field("serial", certificate.serial);
    out.field("key", certificate.key);
    out.field("not_before", certificate.not_before);
    out.field("not_after", certificate.not_after);
    out.texts("schemes", certificate.schemes);
    out.field("md5", certificate.md5);
    out.field("sha1", certificate.sha1);
    out.field("sha256", certificate.sha256);
    out.end_object();
  }

  const judge::Report& report_;
  const judge::Exhibits& exhibits_;
  const Metadata* metadata_;
  const Replay& replay_;
  Lang lang_;
  std::vector<PackFile> files_;
};

}  // namespace

std::vector<PackFile> evidence_pack(const judge::Report& report, const Metadata* metadata, const Replay& replay, Lang lang) {
  return Pack(report, metadata, replay, lang).make();
}

}  // namespace mingcha::reports
