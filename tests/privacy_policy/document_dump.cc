#include "document_dump.h"

#include <fmt/format.h>

namespace mingcha::privacy_policy {
namespace {

std::string dump_row(const Document& document, const Block& block) {
  std::string line = fmt::format("{}{}", block.is_table_head ? "th" : "tr", block.table);
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    line += i == 0 ? " " : "|";
    line += document.at(block.cells[i]);
  }
  return line;
}

}  // namespace

std::string dump(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string_view text = document.at(block.text);
    switch (block.kind) {
      case BlockKind::heading: out += fmt::format("h{} {}", block.level, text); break;
      case BlockKind::paragraph: out += fmt::format("p {}", text); break;
      case BlockKind::list_item: out += fmt::format("li{} {}", block.level, text); break;
      case BlockKind::table_row: out += dump_row(document, block); break;
    }
    out += '\n';
  }
  for (const Link& link : document.links) {
    out += fmt::format("a {} -> {}\n", document.at(link.text), link.target);
  }
  return out;
}

std::string dump_of(std::string_view bytes, std::string_view name) {
  const Result<Document> document = read_document(as_bytes(bytes), name);
  return document ? dump(*document) : std::string(name_of(document.error().code)) + " " + document.error().got;
}

}  // namespace mingcha::privacy_policy
