#include "reports/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "reports/csv/csv_reader.h"

namespace mingcha::reports {
namespace {

enum class Column : std::uint8_t { file, package, developer, source, filing_number, region };
constexpr std::size_t kColumns = 6;

struct Alias {
  std::string_view name;  // lower case
  Column column;
};

// The header words of the notices and of other lists in the field.
constexpr Alias kAliases[] = {
    {"file", Column::file},
    {"file name", Column::file},
    {"file_name", Column::file},
    {"文件", Column::file},
    {"文件名", Column::file},
    {"package", Column::package},
    {"package name", Column::package},
    {"package_name", Column::package},
    {"包名", Column::package},
    {"应用包名", Column::package},
    {"developer", Column::developer},
    {"operator", Column::developer},
    {"应用开发者", Column::developer},
    {"开发者", Column::developer},
    {"运营者", Column::developer},
    {"运营者名称", Column::developer},
    {"开发运营者", Column::developer},
    {"公司名称", Column::developer},
    {"source", Column::source},
    {"应用来源", Column::source},
    {"来源", Column::source},
    {"版本来源", Column::source},
    {"分发平台", Column::source},
    {"样品来源", Column::source},
    {"filing", Column::filing_number},
    {"filing no.", Column::filing_number},
    {"filing number", Column::filing_number},
    {"filing_number", Column::filing_number},
    {"app备案号", Column::filing_number},
    {"备案号", Column::filing_number},
    {"备案编号", Column::filing_number},
    {"region", Column::region},
    {"属地", Column::region},
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

}  // namespace

Result<Metadata> Metadata::read(std::string_view csv, std::string_view name) {
  const Result<std::vector<CsvRecord>> records = read_csv(csv, name);
  if (!records) return tl::unexpected(records.error());
  if (records->empty()) return fail(Errc::syntax, fmt::format("{}:1", name), 0, "no header row");
  const Positions positions = positions_of(records->front());
  if (!positions[static_cast<std::size_t>(Column::file)] &&
      !positions[static_cast<std::size_t>(Column::package)]) {
    return fail(Errc::syntax, fmt::format("{}:{}", name, records->front().line), 0,
                "no column \"file\" (文件) or \"package\" (包名)");
  }
  Metadata metadata;
  for (auto record = records->begin() + 1; record != records->end(); ++record) {
    const std::string file = cell_of(*record, positions, Column::file);
    const std::string package = cell_of(*record, positions, Column::package);
    const std::string place = fmt::format("{}:{}", name, record->line);
    if (file.empty() && package.empty()) return fail(Errc::syntax, place, 0, "neither a file nor a package");
    AppMetadata row{
        cell_of(*record, positions, Column::developer), cell_of(*record, positions, Column::source),
        cell_of(*record, positions, Column::filing_number), cell_of(*record, positions, Column::region)};
    metadata.has_filing_numbers_ |= !row.filing_number.empty();
    metadata.has_regions_ |= !row.region.empty();
    auto& rows = file.empty() ? metadata.by_package_ : metadata.by_file_;
    const std::string& key = file.empty() ? package : file;
    if (!rows.emplace(key, std::move(row)).second)
      return fail(Errc::syntax, place, 0, fmt::format("\"{}\" stands twice", key));
  }
  return metadata;
}

void Metadata::add_package(const std::string& package, AppMetadata known) {
  has_filing_numbers_ |= !known.filing_number.empty();
  has_regions_ |= !known.region.empty();
  by_package_[package] = std::move(known);
}

const AppMetadata& Metadata::of(std::string_view file, std::string_view package) const {
  static const AppMetadata kNone;
  if (const auto found = by_file_.find(file); found != by_file_.end()) return found->second;
  if (const auto found = by_package_.find(package); found != by_package_.end()) return found->second;
  return kNone;
}

}  // namespace mingcha::reports
