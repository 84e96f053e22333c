// The TOML tables of the built-in files as bytes. Reading TOML anew at every start would cost more than all the rest
// of loading; the build reads it once, and a start reads what came of it. The same loader then checks the tables,
// and places in the TOML files are kept, so that a complaint reads the same.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policies/embedded.h"
#include "policies/toml_tables.h"
#include "support/error.h"

namespace mingcha::policies {

/// The tables in their order. Layout: numbers as ULEB128, a text as its length and bytes; a table is its file, name,
/// place and entries; an entry its key, place, kind and value.
std::string flatten(std::span<const TomlTable> tables);

/// What flatten() was given: views into `flat` and into `files`, which hold the texts of the files that the tables
/// name. Errors: truncated; bad_value for a kind that flatten() never writes and a file that is not there.
Result<std::vector<TomlTable>> unflatten(std::string_view flat, std::span<const PolicyFile> files);

}  // namespace mingcha::policies
