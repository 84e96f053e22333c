// The policy files that are part of the program: no file is read at run time unless the user names a folder.
#pragma once

#include <string_view>
#include <vector>

namespace mingcha::policies {

/// A policy file: its name below `policies/` ("facts/sdks.tsv") and its text. Built-in ones live for ever.
struct PolicyFile {
  std::string_view name, text;
};

/// All built-in files, in the fixed order of the digest.
std::vector<PolicyFile> embedded_files();

/// The tables of the built-in TOML files, flattened (flat_tables.h).
std::string_view embedded_tables();

/// Lets go of the memory behind the built-in texts, which a start reads once from end to end. They stay valid: what is
/// asked for later comes back from the program's file.
void release_embedded_pages();

/// 64 hexadecimal digits: the SHA-256 of one line "<sha256>  <name>\n" per built-in file, in that order.
std::string_view embedded_sha256();

}  // namespace mingcha::policies
