#include "reports/notice/xml_writer.h"

#include "support/xml_output.h"

namespace mingcha::reports {

std::string XmlWriter::finish() const {
  XmlOutput output;
  output.text = R"(<?xml version="1.0" encoding="UTF-8"?>)";
  document_.save(output, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(output.text);
}

}  // namespace mingcha::reports
