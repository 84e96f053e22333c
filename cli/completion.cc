#include "cli/completion.h"

#include <fmt/format.h>

#include <vector>

namespace mingcha::cli {
namespace {

std::vector<const CommandRow*> children_of(CommandId parent) {
  std::vector<const CommandRow*> rows;
  for (const CommandRow& command : commands()) {
    if (command.id != CommandId::none && command.parent == parent) rows.push_back(&command);
  }
  return rows;
}

std::string words_of(const std::vector<const CommandRow*>& rows) {
  std::string words;
  for (const CommandRow* row : rows) words += (words.empty() ? "" : " ") + std::string(row->name);
  return words;
}

// "-o --output -f --format …"
std::string option_words(const CommandRow& command) {
  std::string words;
  for (const OptionId id : command.options) {
    for (const std::string_view name : {row_of(id).short_name(), row_of(id).long_name()}) {
      if (!name.empty()) words += (words.empty() ? "" : " ") + std::string(name);
    }
  }
  return words;
}

// Line by line, so that file names may hold spaces.
std::string offer(std::string_view what) {
  return fmt::format("mapfile -t COMPREPLY < <(compgen {} -- \"$cur\")", what);
}

std::string bash_action(const OptionRow& row) {
  switch (row.completes) {
    case Completes::file:
      return offer("-f");
    case Completes::folder:
      return offer("-d");
    case Completes::words:
      return offer(fmt::format("-W '{}'", row.words));
    case Completes::nothing:
      break;
  }
  return "COMPREPLY=()";
}

// The values of options, whatever the command: names mean the same everywhere.
std::string bash_values() {
  std::string cases;
  for (std::size_t i = 0; i < static_cast<std::size_t>(OptionId::count_); ++i) {
    const OptionRow& row = row_of(static_cast<OptionId>(i));
    if (row.is_positional() || row.is_flag()) continue;
    std::string names(row.long_name());
    if (!row.short_name().empty()) names = fmt::format("{}|{}", row.short_name(), names);
    cases += fmt::format("    {}) {}; return ;;\n", names, bash_action(row));
  }
  return cases;
}

// "dump manifest": the command as it is typed after the program's name.
std::string words_after_program(const CommandRow& command) {
  return command.id == CommandId::none ? ""
                                       : full_name(command).substr(row_of(CommandId::none).name.size() + 1);
}

// How a further word leads from one command to the next.
std::string bash_steps() {
  std::string steps;
  for (const CommandRow& command : commands()) {
    if (command.id == CommandId::none) continue;
    const std::string label = words_after_program(command);
    const std::string before = command.parent == CommandId::none ? " " + label : label;
    steps += fmt::format("      '{}') command='{}' ;;\n", before, label);
  }
  return steps;
}

// What to offer where no option's value is expected: options after a hyphen, else subcommands or files.
std::string bash_words(const CommandRow& command) {
  const std::string label = words_after_program(command);
  std::string plain = "COMPREPLY=()";
  if (has_subcommands(command.id)) {
    plain = offer(fmt::format("-W '{}'", words_of(children_of(command.id))));
  }
  for (const OptionId id : command.options) {
    if (!row_of(id).is_positional()) continue;
    plain = bash_action(row_of(id));
    break;
  }
  return fmt::format(
      "    '{}')\n"
      "      if [[ $cur == -* ]]; then {}; else {}; fi ;;\n",
      label, offer(fmt::format("-W '{}'", option_words(command))), plain);
}

std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string zsh_action(const OptionRow& row) {
  switch (row.completes) {
    case Completes::file:
      return "_files";
    case Completes::folder:
      return "_files -/";
    case Completes::words:
      return fmt::format("({})", row.words);
    case Completes::nothing:
      break;
  }
  return " ";
}

std::string zsh_option(const OptionRow& row, Lang lang) {
  const std::string about = zsh_escaped(row.text(lang));
  if (row.is_positional()) {
    const std::string_view how_many = row.value.ends_with("...") ? "*" : row.is_optional() ? ":" : "";
    return fmt::format("'{}:{}:{}'", how_many, about, zsh_action(row));
  }
  const std::string value = row.is_flag() ? "" : fmt::format(":{}:{}", row.value, zsh_action(row));
  if (row.short_name().empty()) return fmt::format("'{}[{}]{}'", row.long_name(), about, value);
  return fmt::format("'({0} {1})'{{{0},{1}}}'[{2}]{3}'", row.short_name(), row.long_name(), about, value);
}

std::string zsh_function_name(const CommandRow& command) {
  std::string name = "_" + full_name(command);
  for (char& c : name) {
    if (c == ' ') c = '_';
  }
  return name;
}

std::string zsh_function(const CommandRow& command, Lang lang) {
  std::string out = fmt::format("{}() {{\n", zsh_function_name(command));
  const bool inner = has_subcommands(command.id);
  if (inner) out += "  local curcontext=\"$curcontext\" state line\n";
  out += inner ? "  _arguments -C" : "  _arguments";
  for (const OptionId id : command.options) out += " \\\n    " + zsh_option(row_of(id), lang);
  if (!inner) return out + "\n}\n\n";
  out += " \\\n    '1: :->command' \\\n    '*:: :->arguments'\n";
  std::string names, calls;
  for (const CommandRow* child : children_of(command.id)) {
    names += fmt::format(" '{}:{}'", child->name, zsh_escaped(child->text(lang)));
    calls += fmt::format("        {}) {} ;;\n", child->name, zsh_function_name(*child));
  }
  return out + fmt::format(
                   "  case $state in\n"
                   "    command) local -a names; names=({}); _describe command names ;;\n"
                   "    arguments)\n"
                   "      case $line[1] in\n{}"
                   "      esac ;;\n"
                   "  esac\n}}\n\n",
                   names.substr(1), calls);
}

}  // namespace

std::string bash_completion() {
  std::string cases;
  for (const CommandRow& command : commands()) cases += bash_words(command);
  return fmt::format(
      "# Completion of mingcha for bash.\n"
      "_mingcha() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command='' word\n"
      "  COMPREPLY=()\n"
      "  case $prev in\n{}"
      "  esac\n"
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
      "    case \"$command $word\" in\n"
      "{}"
      "    esac\n"
      "  done\n"
      "  case $command in\n{}"
      "  esac\n"
      "}}\n"
      "complete -o filenames -F _mingcha mingcha\n",
      bash_values(), bash_steps(), cases);
}

std::string zsh_completion(Lang lang) {
  std::string functions;
  for (auto command = commands().rbegin(); command != commands().rend(); ++command) {
    functions += zsh_function(*command, lang);
  }
  return "#compdef mingcha\n# Completion of mingcha for zsh.\n\n" + functions + "_mingcha \"$@\"\n";
}

}  // namespace mingcha::cli
