#include "cli/man_page.h"

#include <fmt/format.h>

namespace mingcha::cli {
namespace {

struct Headings {
  std::string_view name, synopsis, commands, options, exit_status, examples;
};
constexpr Headings kZh = {"名称", "用法", "命令", "选项", "退出码", "示例"};
constexpr Headings kEn = {"NAME", "SYNOPSIS", "COMMANDS", "OPTIONS", "EXIT STATUS", "EXAMPLES"};

// Text for roff: backslashes and hyphens spelled out, no line that begins with a control character.
std::string roff(std::string_view plain) {
  std::string out;
  for (const char c : plain) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return out;
}

void append_heading(std::string& out, std::string_view heading) {
  out += fmt::format(".SH {}\n", roff(heading));
}

std::string option_names(const OptionRow& row) {
  if (row.is_positional()) return fmt::format("\\fI{}\\fR", roff(row.value));
  std::string names = row.short_name().empty() ? "" : fmt::format("\\fB{}\\fR, ", roff(row.short_name()));
  names += fmt::format("\\fB{}\\fR", roff(row.long_name()));
  return row.is_flag() ? names : names + fmt::format(" \\fI{}\\fR", roff(row.value));
}

void append_options(std::string& out, const CommandRow& command, Lang lang) {
  for (const OptionId id : command.options) {
    out += fmt::format(".TP\n{}\n{}\n", option_names(row_of(id)), roff(row_of(id).text(lang)));
  }
}

void append_commands(std::string& out, const Headings& headings, Lang lang) {
  append_heading(out, headings.commands);
  for (const CommandRow& command : commands()) {
    if (command.id == CommandId::none || has_subcommands(command.id)) continue;
    out += fmt::format(".SS {}\n{}\n", roff(synopsis(command)), roff(command.text(lang)));
    append_options(out, command, lang);
  }
}

}  // namespace

std::string man_page(Lang lang, const std::string& version) {
  const Headings& headings = lang == Lang::zh ? kZh : kEn;
  const CommandRow& program = row_of(CommandId::none);
  // Ragged right: Chinese has too few spaces to stretch.
  std::string out = fmt::format(".TH MINGCHA 1 \"\" \"mingcha {}\" \"mingcha\"\n.ad l\n", roff(version));
  append_heading(out, headings.name);
  out += fmt::format("mingcha \\- {}\n", roff(program.text(lang)));
  append_heading(out, headings.synopsis);
  for (const CommandRow& command : commands()) {
    if (command.id != CommandId::none && !has_subcommands(command.id)) {
      out += fmt::format("{}\n.br\n", roff(synopsis(command)));
    }
  }
  append_commands(out, headings, lang);
  append_heading(out, headings.options);
  append_options(out, program, lang);
  append_heading(out, headings.exit_status);
  for (const ExitCodeRow& row : exit_codes()) {
    out += fmt::format(".TP\n{}\n{}\n", row.code, roff(lang == Lang::zh ? row.zh : row.en));
  }
  append_heading(out, headings.examples);
  for (const ExampleRow& row : examples()) {
    out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(row.command), roff(lang == Lang::zh ? row.zh : row.en));
  }
  return out;
}

}  // namespace mingcha::cli
