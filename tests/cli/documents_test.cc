#include <catch2/catch.hpp>

#include "cli/command_table.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/man_page.h"
#include "cli/messages.h"
#include "reports/text/columns.h"

using namespace mingcha::cli;
using mingcha::reports::width_of;

namespace {

// The name as a whole word, not as the beginning of a longer option.
bool names(const std::string& text, std::string name) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || text[at - 1] != '-';
    if (begins && (end == text.size() ||
                   (text[end] != '-' && std::isalnum(static_cast<unsigned char>(text[end])) == 0)))
      return true;
  }
  return false;
}

std::string in_roff(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '-' ? std::string("\\-") : std::string(1, c);
  return out;
}

}  // namespace

TEST_CASE("every option of every command is in the help, the man page and the completions") {
  const std::string bash = bash_completion(), zsh = zsh_completion(Lang::zh);
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string man = man_page(lang, "1.0");
    for (const CommandRow& command : commands()) {
      const std::string help = help_text(command, lang);
      for (const OptionId id : command.options) {
        for (const std::string_view name : {row_of(id).long_name(), row_of(id).short_name()}) {
          if (name.empty()) continue;
          CAPTURE(command.name, name);
          CHECK(names(help, std::string(name)));
          CHECK(man.find("\\fB" + in_roff(name) + "\\fR") != std::string::npos);
          CHECK(names(bash, std::string(name)));
          CHECK(names(zsh, std::string(name)));
        }
        CHECK(help.find(row_of(id).value) != std::string::npos);
      }
    }
  }
}

TEST_CASE("every command is in the help, the man page and the completions") {
  const std::string help = help_text(row_of(CommandId::none), Lang::en);
  for (const CommandRow& command : commands()) {
    CAPTURE(command.name);
    const bool top = command.parent == CommandId::none && command.id != CommandId::none;
    if (top) CHECK(help.find("  " + std::string(command.name)) != std::string::npos);
    if (!has_subcommands(command.id))
      CHECK(man_page(Lang::en, "1.0").find(full_name(command)) != std::string::npos);
    CHECK(bash_completion().find(command.name) != std::string::npos);
    CHECK(zsh_completion(Lang::en).find(command.name) != std::string::npos);
  }
}

TEST_CASE("no text is empty in either language, and help fits 80 columns") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(OptionId::count_); ++i) {
    CHECK_FALSE(row_of(static_cast<OptionId>(i)).zh.empty());
    CHECK_FALSE(row_of(static_cast<OptionId>(i)).en.empty());
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Saying::count_); ++i) {
    CHECK_FALSE(text(static_cast<Saying>(i), Lang::zh).empty());
    CHECK_FALSE(text(static_cast<Saying>(i), Lang::en).empty());
  }
  for (const CommandRow& command : commands()) {
    CHECK_FALSE(command.zh.empty());
    CHECK_FALSE(command.en.empty());
    for (const Lang lang : {Lang::zh, Lang::en}) {
      const std::string help = help_text(command, lang);
      for (std::size_t at = 0, end; (end = help.find('\n', at)) != std::string::npos; at = end + 1) {
        CAPTURE(help.substr(at, end - at));
        CHECK(width_of(std::string_view(help).substr(at, end - at)) <= 80);
      }
    }
  }
}

TEST_CASE("options that are not there yet are not offered") {
  for (const char* name : {"--shard", "--db"}) {
    CHECK(help_text(row_of(CommandId::scan), Lang::en).find(name) == std::string::npos);
  }
}
