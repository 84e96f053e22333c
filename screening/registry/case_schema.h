// The tables of the life cycle: actions, the batches that they were part of, the head of their log.
#pragma once

#include <string_view>

namespace mingcha::screening {

extern const std::string_view kCaseTables;
/// Refuse to change or remove what is in the log. Who owns the database can drop them: then the digests tell.
extern const std::string_view kCaseTriggersOfSqlite;
extern const std::string_view kCaseTriggersOfPostgresql;

}  // namespace mingcha::screening
