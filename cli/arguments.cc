// CLI11 splits the line into commands, options and values. What is wrong with it is said in our own words, so
// that there is one line in the language asked for: unknown words are collected and judged afterwards.
#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "cli/messages.h"
#include "cli/near.h"

namespace mingcha::cli {
namespace {

// CLI11 takes "[a,b]" for a list. A file may well be named so: a letter in front, which no one types, hides
// it.
constexpr char kGuard = '\x1f';
std::string guarded(std::string word) {
  return word.starts_with('[') ? kGuard + word : word;
}
std::string unguarded(std::string word) {
  return word.starts_with(kGuard) ? word.substr(1) : word;
}

std::vector<std::string> all(std::vector<std::string> words, std::string (*change)(std::string)) {
  for (std::string& word : words) word = change(std::move(word));
  return words;
}

// CLI11 takes no brackets in a name.
std::string positional_name(const OptionRow& row) {
  std::string name(row.value);
  std::erase_if(name, [](char c) { return c == '[' || c == ']'; });
  return name;
}

class Parser {
 public:
  Parser() {
    app_.set_help_flag();
    app_.allow_extras();
    apps_[CommandId::none] = &app_;
    for (const CommandRow& command : commands()) {
      if (command.id != CommandId::none) {
        apps_[command.id] = apps_.at(command.parent)->add_subcommand(std::string(command.name));
      }
      for (const OptionId id : command.options) add(*apps_.at(command.id), row_of(id));
    }
  }

  // Throws what CLI11 throws.
  void parse(std::vector<std::string> arguments) {
    arguments = all(std::move(arguments), guarded);
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the end
    app_.parse(arguments);
  }

  // The innermost command that was named.
  CommandId command() const {
    CommandId found = CommandId::none;
    for (const auto& [id, app] : apps_) {
      if (id != CommandId::none && app->parsed()) found = std::max(found, id);
    }
    return found;
  }

  std::vector<std::string> unknown() const { return all(app_.remaining(true), unguarded); }

  void store(Arguments& arguments) const {
    for (const Entry& entry : entries_) {
      if (entry.option->count() != 0) arguments.set(entry.id, all(entry.option->results(), unguarded));
    }
  }

 private:
  struct Entry {
    OptionId id;
    const CLI::Option* option;
  };

  void add(CLI::App& app, const OptionRow& row) {
    const std::string names(row.names);
    const CLI::callback_t accept = [](const CLI::results_t&) { return true; };
    CLI::Option* option = nullptr;
    if (row.is_positional()) {
      const bool many = row.value.ends_with("...");
      option = app.add_option(many ? "PACKAGES" : positional_name(row), accept);
      if (many) option->expected(1, -1)->allow_extra_args();
    } else if (row.is_flag()) {
      option = app.add_flag(names);
    } else {
      option = app.add_option(names, accept);
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    entries_.push_back({row.id, option});
  }

  CLI::App app_;
  std::map<CommandId, CLI::App*> apps_;
  std::vector<Entry> entries_;  // outer commands first, so that the inner value of an option counts
};

std::vector<std::string> subcommands_of(CommandId parent) {
  std::vector<std::string> names;
  for (const CommandRow& command : commands()) {
    if (command.parent == parent && command.id != CommandId::none) names.emplace_back(command.name);
  }
  return names;
}

std::vector<std::string> options_of(CommandId id) {
  std::vector<std::string> names;
  for (const OptionId option : row_of(id).options) {
    if (!row_of(option).is_positional()) names.emplace_back(row_of(option).long_name());
  }
  return names;
}

std::string about_unknown(CommandId command, const std::string& word, Lang lang) {
  if (word.size() > 1 && word.front() == '-') {
    const std::string name = word.substr(0, word.find('='));
    return say(Saying::unknown_option, lang, name, hint_of(name, options_of(command), lang));
  }
  if (!has_subcommands(command)) return say(Saying::unexpected, lang, word);
  std::string hint = hint_of(word, subcommands_of(command), lang);
  std::error_code ignored;
  const bool is_file = command == CommandId::none && std::filesystem::exists(word, ignored);
  if (is_file) hint = say(Saying::hint, lang, "mingcha scan " + word);
  return say(Saying::unknown_command, lang, word, hint);
}

// What is missing from an otherwise good line; empty when nothing is.
std::string about_missing(const Arguments& arguments) {
  if (has_subcommands(arguments.command)) {
    return say(Saying::no_command, arguments.lang,
               fmt::format("{}", fmt::join(subcommands_of(arguments.command), ", ")));
  }
  for (const OptionId id : row_of(arguments.command).options) {
    if (!row_of(id).is_optional() && !arguments.has(id)) {
      return say(Saying::missing_argument, arguments.lang, row_of(id).value);
    }
  }
  return {};
}

std::string with_help(std::string line, CommandId command, Lang lang) {
  return line + say(Saying::see_help, lang, full_name(row_of(command)));
}

// CLI11's message begins with the option's names: "--lang: 1 required TEXT missing".
std::string about_mismatch(const CLI::ParseError& error, Lang lang) {
  const std::string words = error.what();
  for (const CommandRow& command : commands()) {
    for (const OptionId id : command.options) {
      const std::string_view name = row_of(id).long_name();
      if (!name.empty() && !row_of(id).is_flag() && words.starts_with(std::string(name) + ":")) {
        return say(Saying::missing_value, lang, name, row_of(id).value);
      }
    }
  }
  return say(Saying::bad_command_line, lang, words);
}

void extend(std::vector<std::string>& words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

// The words after "--" are never options, whatever they begin with. Gives back those that have no place.
// CLI11 would hand them to the program instead of its command.
std::vector<std::string> take_plain(Arguments& arguments, std::vector<std::string> words) {
  for (const OptionId id : row_of(arguments.command).options) {
    if (!row_of(id).is_positional()) continue;
    const bool many = row_of(id).value.ends_with("...");
    if (words.empty() || (!many && (arguments.has(id) || words.size() > 1))) break;
    std::vector<std::string> values = arguments.all(id);
    extend(values, words);
    arguments.set(id, std::move(values));
    return {};
  }
  return words;
}

}  // namespace

void Arguments::set(OptionId id, std::vector<std::string> values) {
  given_[static_cast<std::size_t>(id)] = true;
  if (!row_of(id).is_flag()) values_[static_cast<std::size_t>(id)] = std::move(values);
}

Lang language_of(const std::vector<std::string>& arguments) noexcept {
  Lang lang = Lang::zh;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const bool next = arguments[i] == "--lang" && i + 1 < arguments.size();
    const std::string_view value = next ? std::string_view(arguments[i + 1]) : arguments[i];
    if (value == "--lang=en" || (next && value == "en")) lang = Lang::en;
    if (value == "--lang=zh" || (next && value == "zh")) lang = Lang::zh;
  }
  return lang;
}

Usage<Arguments> read_arguments(const std::vector<std::string>& words) {
  const Lang lang = language_of(words);
  Parser parser;
  const auto mark = std::find(words.begin(), words.end(), "--");
  try {
    parser.parse({words.begin(), mark});
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(with_help(about_mismatch(error, lang), parser.command(), lang));
  }
  Arguments arguments;
  arguments.command = parser.command();
  arguments.lang = lang;
  parser.store(arguments);
  if (arguments.has(OptionId::help)) return arguments;
  std::vector<std::string> unknown = parser.unknown();
  if (mark != words.end()) extend(unknown, take_plain(arguments, {mark + 1, words.end()}));
  if (!unknown.empty()) {
    return tl::unexpected(
        with_help(about_unknown(arguments.command, unknown.front(), lang), arguments.command, lang));
  }
  if (const std::string* value = arguments.one(OptionId::lang);
      value != nullptr && *value != "zh" && *value != "en") {
    return tl::unexpected(say(Saying::not_one_of, lang, "--lang", *value, row_of(OptionId::lang).words));
  }
  if (arguments.has(OptionId::version)) return arguments;
  if (std::string missing = about_missing(arguments); !missing.empty()) {
    return tl::unexpected(with_help(std::move(missing), arguments.command, lang));
  }
  return arguments;
}

}  // namespace mingcha::cli
