#include "reports/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "reports/csv/csv_reader.h"
#include "support/bytes.h"
#include "support/text_encoding.h"

namespace mingcha::reports {
namespace {

enum class Column : std::uint8_t { sha256, file, package, label, developer, source, filing_number, region, app_type };
constexpr std::size_t kColumns = 9;
constexpr std::size_t kRowsBeforeHeader = 10;  // a title and the like, as annexes have

struct Alias {
  std::string_view name;  // lower case
  Column column;
};

// The header words of the notices and of other lists in the field.
constexpr Alias kAliases[] = {
    {"sha256", Column::sha256},
    {"sha-256", Column::sha256},
    {"sha_256", Column::sha256},
    {"sha256值", Column::sha256},
    {"文件sha256", Column::sha256},
    {"摘要", Column::sha256},
    {"文件摘要", Column::sha256},
    {"file", Column::file},
    {"file name", Column::file},
    {"file_name", Column::file},
    {"文件", Column::file},
    {"文件名", Column::file},
    {"文件名称", Column::file},
    {"安装包", Column::file},
    {"安装包名称", Column::file},
    {"package", Column::package},
    {"package name", Column::package},
    {"package_name", Column::package},
    {"包名", Column::package},
    {"应用包名", Column::package},
    {"app包名", Column::package},
    {"软件包名", Column::package},
    {"name", Column::label},
    {"app", Column::label},
    {"app name", Column::label},
    {"app_name", Column::label},
    {"应用名称", Column::label},
    {"app名称", Column::label},
    {"名称", Column::label},
    {"应用", Column::label},
    {"小程序名称", Column::label},
    {"应用软件名称", Column::label},
    {"developer", Column::developer},
    {"operator", Column::developer},
    {"应用开发者", Column::developer},
    {"开发者", Column::developer},
    {"运营者", Column::developer},
    {"运营者名称", Column::developer},
    {"开发运营者", Column::developer},
    {"公司名称", Column::developer},
    {"开发者名称", Column::developer},
    {"应用运营者", Column::developer},
    {"source", Column::source},
    {"应用来源", Column::source},
    {"来源", Column::source},
    {"版本来源", Column::source},
    {"分发平台", Column::source},
    {"样品来源", Column::source},
    {"下载来源", Column::source},
    {"filing", Column::filing_number},
    {"filing no.", Column::filing_number},
    {"filing number", Column::filing_number},
    {"filing_number", Column::filing_number},
    {"app备案号", Column::filing_number},
    {"备案号", Column::filing_number},
    {"备案编号", Column::filing_number},
    {"应用备案号", Column::filing_number},
    {"region", Column::region},
    {"属地", Column::region},
    {"所属地区", Column::region},
    {"type", Column::app_type},
    {"app type", Column::app_type},
    {"app_type", Column::app_type},
    {"category", Column::app_type},
    {"应用类型", Column::app_type},
    {"应用类别", Column::app_type},
    {"app类型", Column::app_type},
    {"app类别", Column::app_type},
    {"类别", Column::app_type},
    {"类型", Column::app_type},
};

using Positions = std::array<std::optional<std::size_t>, kColumns>;

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Positions positions_of(const CsvRecord& header) {
  Positions positions;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string name = lower(trimmed(header.cells[i]));
    const auto* alias = std::find_if(std::begin(kAliases), std::end(kAliases),
                                     [&](const Alias& a) { return a.name == name; });
    if (alias == std::end(kAliases)) continue;
    std::optional<std::size_t>& position = positions[static_cast<std::size_t>(alias->column)];
    if (!position) position = i;
  }
  return positions;
}

std::string cell_of(const CsvRecord& record, const Positions& positions, Column column) {
  const std::optional<std::size_t> position = positions[static_cast<std::size_t>(column)];
  return position && *position < record.cells.size() ? trimmed(record.cells[*position]) : std::string();
}

bool has(const Positions& positions, Column column) { return positions[static_cast<std::size_t>(column)].has_value(); }

bool has_strict_key(const Positions& positions) {
  return has(positions, Column::sha256) || has(positions, Column::file) || has(positions, Column::package);
}

std::vector<CsvRecord>::const_iterator header_of(const std::vector<CsvRecord>& records) {
  const std::size_t end = std::min(records.size(), kRowsBeforeHeader);
  for (std::size_t i = 0; i < end; ++i) {
    const Positions positions = positions_of(records[i]);
    if (has_strict_key(positions) || has(positions, Column::label))
      return records.begin() + static_cast<std::ptrdiff_t>(i);
  }
  return records.end();
}

// 《天气》 is 天气, as sentences of notices name it.
std::string bare(std::string label) {
  constexpr std::string_view kOpen = "《", kClose = "》";
  if (label.starts_with(kOpen) && label.ends_with(kClose))
    label = label.substr(kOpen.size(), label.size() - kOpen.size() - kClose.size());
  return label;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> text_of(std::string_view csv, std::string_view name) {
  Result<std::string> text = decode_text(as_bytes(csv), name);
  if (!text && (text.error().got == "ZIP" || text.error().got == "OLE"))
    text.error().got = "an Excel workbook; save it as \"CSV UTF-8\" (请另存为“CSV UTF-8”)";
  return text;
}

}  // namespace

Result<Metadata> Metadata::read(std::string_view csv, std::string_view name) {
  const Result<std::string> text = text_of(csv, name);
  if (!text) return tl::unexpected(text.error());
  const Result<std::vector<CsvRecord>> records = read_csv(*text, name);
  if (!records) return tl::unexpected(records.error());
  if (records->empty()) return fail(Errc::syntax, fmt::format("{}:1", name), 0, "no header row");
  const auto header = header_of(*records);
  if (header == records->end())
    return fail(Errc::syntax, fmt::format("{}:{}", name, records->front().line), 0,
                "no column \"file\" (文件), \"package\" (包名), \"sha256\" or \"name\" (应用名称)");
  const Positions positions = positions_of(*header);
  const bool by_label = !has_strict_key(positions);
  Metadata metadata;
  for (auto record = header + 1; record != records->end(); ++record) {
    const auto cell = [&](Column column) { return cell_of(*record, positions, column); };
    const std::string place = fmt::format("{}:{}", name, record->line);
    if (std::all_of(record->cells.begin(), record->cells.end(), [](const std::string& c) { return trimmed(c).empty(); }))
      continue;
    AppMetadata row{cell(Column::developer), cell(Column::source), cell(Column::filing_number), cell(Column::region),
                    cell(Column::app_type)};
    const std::pair<std::string, Rows*> keys[] = {{lower(cell(Column::sha256)), &metadata.by_sha256_},
                                                  {cell(Column::file), &metadata.by_file_},
                                                  {cell(Column::package), &metadata.by_package_},
                                                  {by_label ? bare(cell(Column::label)) : "", &metadata.by_label_}};
    const auto* key = std::find_if(std::begin(keys), std::end(keys), [](const auto& k) { return !k.first.empty(); });
    if (key == std::end(keys)) {
      // The further lines of an app that has several problems.
      if (by_label && row == AppMetadata()) continue;
      return fail(Errc::syntax, place, 0, by_label ? "no app's name" : "neither a file nor a package");
    }
    if (key->second == &metadata.by_sha256_ && !is_sha256(key->first))
      return fail(Errc::syntax, place, 0, fmt::format("\"{}\" is no SHA-256", key->first));
    metadata.has_filing_numbers_ |= !row.filing_number.empty();
    metadata.has_regions_ |= !row.region.empty();
    const auto known = key->second->find(key->first);
    if (known != key->second->end() && !(by_label && known->second == row))
      return fail(Errc::syntax, place, 0, fmt::format("\"{}\" stands twice", key->first));
    key->second->insert_or_assign(key->first, std::move(row));
  }
  return metadata;
}

void Metadata::add_package(const std::string& package, AppMetadata known) {
  has_filing_numbers_ |= !known.filing_number.empty();
  has_regions_ |= !known.region.empty();
  by_package_[package] = std::move(known);
}

const AppMetadata& Metadata::of(std::string_view file, std::string_view package, std::string_view sha256,
                                std::string_view label) const {
  static const AppMetadata kNone;
  const std::pair<const Rows&, std::string_view> ways[] = {
      {by_sha256_, sha256}, {by_file_, file}, {by_package_, package}, {by_label_, label}};
  for (const auto& way : ways)
    if (const auto found = way.first.find(way.second); found != way.first.end()) return found->second;
  return kNone;
}

}  // namespace mingcha::reports
