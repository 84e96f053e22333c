// Which table a call on a database is about, by the text it is given: a table's name or an SQL statement.
#pragma once

#include <string_view>

namespace mingcha::program {

struct TableUse {
  std::string_view table;  ///< a piece of the text; empty when there is none or it cannot be told
  bool fills = false;      ///< the statement adds or changes rows; always true for a name alone
  bool lists = false;      ///< what it gives has one row for each that it finds; always true for a name alone
};

/// Reads no more of SQL than its first words and the first FROM, INTO or UPDATE; tables of SQLite's own count
/// as none. Borrows from `text` (MUTF-8).
TableUse table_in(std::string_view text);

}  // namespace mingcha::program
