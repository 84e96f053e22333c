// Answers in the formats of the program. All of it is made safe for where it goes.
#pragma once

#include <string>
#include <string_view>

#include "reports/answers/answer_table.h"

namespace mingcha::reports {

/// For a terminal of 80 columns.
std::string answer_text(const Answer& answer, Lang lang);

/// One record for the columns of each table and one for each row; of several tables a column before the
/// others names the table.
std::string answer_csv(const Answer& answer, Lang lang);

/// An object with a member for each table by its id: an array of objects by the ids of its columns, of a
/// record one object; and under "left_out" how many rows of which tables are not listed.
std::string answer_json(const Answer& answer, Lang lang);

/// A page for a browser, which needs no script. `tool_version`: of the program that made it.
std::string answer_html(const Answer& answer, std::string_view tool_version, Lang lang);

}  // namespace mingcha::reports
