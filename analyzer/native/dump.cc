#include "analyzer/native/dump.h"

#include <fmt/format.h>

#include <iterator>
#include <string>

namespace mingcha::native {
namespace {

constexpr std::size_t kPieceBytes = 1U << 16;

std::string visible(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c > ' ' && c <= '~' && c != '\\')
      text += c;
    else
      fmt::format_to(std::back_inserter(text), "\\x{:02x}", static_cast<unsigned char>(c));
  }
  return text;
}

std::string_view name_of(Symbol::Kind kind) {
  switch (kind) {
    case Symbol::Kind::function:
      return "function";
    case Symbol::Kind::object:
      return "object";
    case Symbol::Kind::other:
      return "other";
  }
  return "other";
}

bool is_found_by_java(const Symbol& symbol) {
  if (!symbol.defined || symbol.kind != Symbol::Kind::function) return false;
  return symbol.name.starts_with("Java_") || symbol.name == "JNI_OnLoad" || symbol.name == "JNI_OnUnload";
}

std::string line_of(const Symbol& symbol, bool dynamic) {
  if (!symbol.defined) return fmt::format("import {} {}\n", name_of(symbol.kind), visible(symbol.name));
  const std::string_view role = !dynamic ? "local" : is_found_by_java(symbol) ? "jni" : "export";
  return fmt::format("{} {} {:08x} {}{} {}\n", role, name_of(symbol.kind), symbol.address, symbol.size,
                     symbol.thumb ? " thumb" : "", visible(symbol.name));
}

}  // namespace

void dump_library(const ElfFile& elf, const Sink& sink) {
  std::string text = fmt::format("machine {}\n", name_of(elf.machine()));
  const auto end_line = [&] {
    if (text.size() < kPieceBytes) return;
    sink(text);
    text.clear();
  };
  if (!elf.soname().empty()) text += fmt::format("soname {}\n", visible(elf.soname()));
  for (const std::string_view needed : elf.needed()) {
    text += fmt::format("needed {}\n", visible(needed));
    end_line();
  }
  for (const std::string& oddity : elf.oddities()) text += fmt::format("oddity {}\n", oddity);
  text += fmt::format("functions {}\n", elf.function_starts().size());
  for (std::size_t i = 0; i < elf.symbols().size(); ++i) {
    const Symbol& symbol = elf.symbols()[i];
    if (!symbol.name.empty()) text += line_of(symbol, i < elf.dynamic_symbols().size());
    end_line();
  }
  for (const std::uint64_t address : elf.initialisers()) {
    text += fmt::format("initialiser {:08x}\n", address);
    end_line();
  }
  sink(text);
}

}  // namespace mingcha::native
