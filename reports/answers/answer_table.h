// What a question over many apps is answered with: tables of cells, which every format prints in its own way.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Where a column is shown: in the table; as text on lines of their own below the row, with its title; or
/// only where programs read it, in CSV and JSON.
enum class Shown : std::uint8_t { in_table, below, to_programs };

struct AnswerColumn {
  std::string_view id;  ///< of its fields in JSON, stable
  std::string_view zh, en;
  bool number = false;  ///< to the right
  Shown shown = Shown::in_table;

  std::string_view title(Lang lang) const noexcept { return lang == Lang::zh ? zh : en; }
};

/// Not yet made safe for where it goes. Nothing stands for what is not known or does not apply; a real number
/// is shown with one decimal.
using AnswerCell =
    std::variant<std::monostate, std::int64_t, double, bool, std::string, std::vector<std::string>>;

/// Numbers of columns that a chart shows: a bar for each row.
struct Bars {
  std::size_t label, evident, suspected;
};

struct AnswerTable {
  std::string_view id = {};  ///< of the table in JSON, stable
  judge::Text title = {};
  std::span<const AnswerColumn> columns = {};      ///< static storage
  std::vector<std::vector<AnswerCell>> rows = {};  ///< a cell for each column
  std::size_t left_out = 0;                        ///< rows that were not asked for: there are too many
  bool record = false;                             ///< has one row, shown as names and values
  std::optional<Bars> bars = {};                   ///< where there is a chart to see
};

/// All that one command answers.
struct Answer {
  std::string_view schema = {};  ///< "mingcha.stats/1"
  judge::Text title = {};
  std::vector<judge::Text> notes = {};  ///< sentences below the title
  std::vector<AnswerTable> tables = {};
};

/// Columns that people see.
std::vector<std::size_t> shown_columns(const AnswerTable& table);

/// The cell as text for people, as it is; "—" for nothing. `separator` stands between the texts of a list.
std::string text_of(const AnswerCell& cell, std::string_view separator, Lang lang);

}  // namespace mingcha::reports
