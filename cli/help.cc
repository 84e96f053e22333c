#include "cli/help.h"

#include <fmt/format.h>

#include "cli/messages.h"
#include "reports/text/columns.h"

namespace mingcha::cli {
namespace {

using reports::padded;
using reports::width_of;
using reports::wrap;

constexpr std::size_t kWidth = 80;
constexpr std::size_t kTextColumn = 28;  // where explanations start

// A name on the left, its explanation on the right; a name that is too wide has a line of its own.
void append_entry(std::string& out, std::string_view name, std::string_view explanation) {
  std::string left = "  " + std::string(name);
  if (width_of(left) + 2 > kTextColumn) {
    out += left + '\n';
    left.clear();
  }
  for (const std::string& line : wrap(explanation, kWidth - kTextColumn)) {
    out += padded(left, kTextColumn) + line + '\n';
    left.clear();
  }
}

void append_heading(std::string& out, Saying saying, Lang lang) {
  out += '\n';
  out += text(saying, lang);
  out += '\n';
}

void append_options(std::string& out, const CommandRow& command, Lang lang) {
  bool arguments = false, options = false;
  for (const OptionId id : command.options) {
    const OptionRow& row = row_of(id);
    bool& begun = row.is_positional() ? arguments : options;
    if (!begun)
      append_heading(out, row.is_positional() ? Saying::label_arguments : Saying::label_options, lang);
    begun = true;
    append_entry(out, option_heading(row), row.text(lang));
  }
}

void append_commands(std::string& out, CommandId parent, Lang lang) {
  append_heading(out, Saying::label_commands, lang);
  const std::size_t above = full_name(row_of(parent)).size() + 1;
  for (const CommandRow& command : commands()) {
    const bool below = command.id != CommandId::none && command.parent == parent;
    if (below) append_entry(out, synopsis(command).substr(above), command.text(lang));
  }
}

void append_program(std::string& out, Lang lang) {
  append_heading(out, Saying::label_exit_codes, lang);
  for (const ExitCodeRow& row : exit_codes()) {
    append_entry(out, fmt::format("{}", row.code), lang == Lang::zh ? row.zh : row.en);
  }
  append_heading(out, Saying::label_examples, lang);
  for (const ExampleRow& row : examples()) {
    out += fmt::format("  {}\n      {}\n", row.command, lang == Lang::zh ? row.zh : row.en);
  }
  out += '\n';
  out += text(Saying::more_help, lang);
  out += '\n';
}

}  // namespace

std::string option_heading(const OptionRow& row) {
  if (row.is_positional()) return std::string(row.value);
  std::string heading =
      row.short_name().empty() ? std::string(4, ' ') : fmt::format("{}, ", row.short_name());
  heading += row.long_name();
  if (!row.is_flag()) heading += fmt::format(" {}", row.value);
  return heading;
}

std::string help_text(const CommandRow& command, Lang lang) {
  std::string out = fmt::format("{}{}\n\n", text(Saying::label_usage, lang), synopsis(command));
  for (const std::string& line : wrap(command.text(lang), kWidth)) out += line + '\n';
  if (has_subcommands(command.id)) append_commands(out, command.id, lang);
  append_options(out, command, lang);
  if (command.id == CommandId::none) append_program(out, lang);
  return out;
}

}  // namespace mingcha::cli
