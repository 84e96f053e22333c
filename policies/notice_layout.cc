// The tables are read with the reader of the other policy files, so that a mistake is told the same way.
#include "policies/notice_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "policies/table_reader.h"
#include "support/mapped_file.h"

extern "C" {
struct NoticeEntry {
  const char* name;
  const char* begin;
  const char* end;
};
extern const NoticeEntry mingcha_notice_files[];
extern const std::uint64_t mingcha_notice_file_count;
}

namespace mingcha::policies {
namespace {

constexpr std::string_view kKinds[] = {"listing", "delisting", "recheck", "rectification"};
constexpr std::string_view kForms[] = {"table", "groups", "rectification", "recheck"};
constexpr std::string_view kStyles[] = {"comma", "semicolon", "newline", "numbered", "bracketed", "rows"};
constexpr std::string_view kConfidences[] = {"high", "medium", "low"};
constexpr std::string_view kFields[] = {"number", "name",   "developer", "source",  "version", "problems",
                                        "filing", "region", "type",      "package", "apps",    "blank"};
constexpr std::size_t kMostColumns = 16;
constexpr std::size_t kMostFiles = 100;

std::vector<NoticeColumn> read_columns(TableReader& table, std::string_view key) {
  const std::vector<std::string_view> items = table.texts(key);
  std::vector<NoticeColumn> columns;
  if (items.size() > kMostColumns)
    table.complain(*table.entry(key), fmt::format("{} columns", items.size()), fmt::format("at most {}", kMostColumns));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t equals = items[i].find('=');
    const std::string_view field = items[i].substr(0, equals);
    const auto* found = std::find(std::begin(kFields), std::end(kFields), field);
    if (found == std::end(kFields)) {
      table.complain_item(*table.entry(key), i, field, one_of(field, kFields));
    } else if (equals == std::string_view::npos || equals + 1 == items[i].size()) {
      table.complain_item(*table.entry(key), i, items[i], "a field and its header: \"name=应用名称\"");
    } else {
      columns.push_back({static_cast<NoticeField>(found - std::begin(kFields)), std::string(items[i].substr(equals + 1))});
    }
  }
  return columns;
}

template <class Enum>
void read_word(TableReader& table, std::string_view key, std::span<const std::string_view> words, Enum& value) {
  if (table.entry(key) != nullptr) value = static_cast<Enum>(table.word(key, words));
}

void read_font(TableReader& table, std::string_view key, std::string& font) {
  if (const std::string_view given = table.optional_text(key); !given.empty()) font = given;
}

std::vector<std::string> owned(const std::vector<std::string_view>& texts) { return {texts.begin(), texts.end()}; }

void read_sentences(TableReader& table, NoticeLayout& layout) {
  layout.issuer = table.text("issuer");
  layout.title = table.text("title");
  layout.preamble = owned(table.texts("preamble"));
  layout.closing_open = table.text("closing_open");
  layout.closing_date = table.optional_text("closing_date");
  layout.closing_days = table.optional_text("closing_days");
  layout.attachment = table.optional_text("attachment");
  layout.group = table.optional_text("group");
  layout.entry = table.optional_text("entry");
}

// What the form needs and the table does not have.
void check_form(TableReader& table, const NoticeLayout& layout) {
  const TomlEntry* form = table.entry("form");
  if (layout.form == NoticeForm::table && layout.columns.empty() && layout.sdk_columns.empty()) {
    table.text("columns");
  } else if (layout.form == NoticeForm::groups && (layout.group.empty() || layout.entry.empty())) {
    table.complain(*form, "groups", "keys \"group\" and \"entry\" beside it");
  }
}

NoticeLayout read_layout(TableReader& table) {
  NoticeLayout layout;
  layout.id = table.text("id");
  layout.zh = table.text("zh");
  layout.en = table.text("en");
  layout.aliases = owned(table.texts("aliases"));
  layout.kind = static_cast<NoticeKind>(table.word("kind", kKinds));
  read_word(table, "form", kForms, layout.form);
  read_sentences(table, layout);
  layout.columns = read_columns(table, "columns");
  layout.sdk_columns = read_columns(table, "sdk_columns");
  read_word(table, "problems", kStyles, layout.problems);
  layout.suspected = table.flag("suspected", true);
  layout.landscape = table.flag("landscape", false);
  read_font(table, "title_font", layout.title_font);
  read_font(table, "body_font", layout.body_font);
  read_font(table, "heading_font", layout.heading_font);
  layout.source = table.text("source");
  layout.confidence = kConfidences[table.word("confidence", kConfidences)];
  check_form(table, layout);
  table.finish();
  return layout;
}

void put(std::vector<NoticeLayout>& layouts, NoticeLayout layout) {
  const auto old = std::find_if(layouts.begin(), layouts.end(), [&](const NoticeLayout& l) { return l.id == layout.id; });
  if (old == layouts.end()) {
    layouts.push_back(std::move(layout));
  } else {
    *old = std::move(layout);
  }
}

std::vector<std::string> own_files(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator at(fs::path(folder) / "notices", error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".toml" && at->is_regular_file(error)) files.push_back(at->path().string());
  std::sort(files.begin(), files.end());
  return files;
}

void add_own(const std::string& folder, std::vector<NoticeLayout>& layouts, Complaints& complaints) {
  const std::vector<std::string> files = own_files(folder);
  if (files.size() > kMostFiles) {
    complaints.add(Error{Errc::over_budget, folder, 0, fmt::format("{} > {} files", files.size(), kMostFiles)});
    return;
  }
  for (const std::string& file : files) {
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) {
      complaints.add(mapped.error());
      continue;
    }
    for (NoticeLayout& layout : read_notice_layouts(file, as_text(mapped->bytes()), complaints))
      put(layouts, std::move(layout));
  }
}

}  // namespace

std::vector<PolicyFile> embedded_notices() {
  std::vector<PolicyFile> files;
  for (std::uint64_t i = 0; i < mingcha_notice_file_count; ++i) {
    const NoticeEntry& entry = mingcha_notice_files[i];
    files.push_back({entry.name, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}});
  }
  return files;
}

std::vector<NoticeLayout> read_notice_layouts(std::string_view file, std::string_view text, Complaints& complaints) {
  TextPool pool;
  std::vector<NoticeLayout> layouts;
  for (const TomlTable& table : read_toml(file, text, pool, complaints)) {
    if (table.name != "notice") {
      complaints.add(Place{table.file, table.line, table.column}, table.name, "[[notice]]");
      continue;
    }
    TableReader reader(table, complaints);
    NoticeLayout layout = read_layout(reader);
    if (reader.good()) put(layouts, std::move(layout));
  }
  return layouts;
}

Result<std::vector<NoticeLayout>> notice_layouts(const std::string* folder) {
  Complaints complaints;
  std::vector<NoticeLayout> layouts;
  for (const PolicyFile& file : embedded_notices())
    for (NoticeLayout& layout : read_notice_layouts(file.name, file.text, complaints)) put(layouts, std::move(layout));
  if (folder != nullptr) add_own(*folder, layouts, complaints);
  if (!complaints.empty()) return tl::unexpected(complaints.errors().front());
  return layouts;
}

const NoticeLayout* find_layout(const std::vector<NoticeLayout>& layouts, std::string_view name) noexcept {
  for (const NoticeLayout& layout : layouts)
    if (layout.id == name || std::find(layout.aliases.begin(), layout.aliases.end(), name) != layout.aliases.end())
      return &layout;
  return nullptr;
}

}  // namespace mingcha::policies
