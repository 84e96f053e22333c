// Replays a chain of a report: every hop is looked up in the code, and the instruction at its offset must
// lead to the next one by the rule of that hop's edge. The rules are written here once more, from what
// docs/phases.md and the tables of flow say, not from the call graph.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "manifests/manifest.h"
#include "policies/catalogue.h"
#include "tests/analyzer/app_code.h"
#include "tests/analyzer/app_documents.h"

namespace mingcha::testing {

/// One hop as the JSON report has it.
struct ChainHop {
  std::string on, key;  ///< "class" and "method"
  std::string edge, by;
  std::uint32_t offset = 0;
};

/// Borrows all of it.
class ChainReplay {
 public:
  ChainReplay(AppCode& code, AppDocuments& documents, const manifests::Manifest& manifest,
              const policies::Catalogue& catalogue)
      : code_(code),
        documents_(documents),
        manifest_(manifest),
        catalogue_(catalogue),
        flow_(catalogue.flow) {}

  /// What is wrong with a chain to the place `site`; empty when every hop holds.
  std::string refuse(const std::vector<ChainHop>& chain, const ChainHop& site);

  /// Whether there is a rule for this way of entering a method.
  bool knows(const std::string& edge, const std::string& by) const;

 private:
  struct Step {  // from one hop to the next
    const OwnClass& from_class;
    dex::CodeItem code;
    dex::Instruction instruction;
    const ChainHop& from;
    const ChainHop& to;
  };
  struct Rule {
    const char* edge;
    const char* by;
    bool (ChainReplay::*holds)(const Step&);
  };
  static const Rule kRules[];

  std::string refuse_place(const ChainHop& hop);
  std::string refuse_step(const ChainHop& from, const ChainHop& to);
  bool enters(const ChainHop& hop);
  bool enters_class(const std::string& descriptor, std::string_view set, const ChainHop& hop);

  bool calls(const Step& step);
  bool calls_virtual(const Step& step);
  bool starts_class(const Step& step);
  bool starts_component(const Step& step);
  bool reflects(const Step& step);
  bool shows(const Step& step);
  bool starts_sdk(const Step& step);
  bool loads_library(const Step& step);
  bool registers(const Step& step);
  bool registers_row(const Step& step, const policies::ImplicitEdge& row);
  bool registers_type(const Step& step, const policies::CallbackType& row);

  bool names(const CallReference& call, std::string_view on, std::string_view member,
             std::string_view signature);
  bool is_called_back(const ChainHop& to, std::span<const policies::CallbackMethod> callbacks,
                      const std::string& bound);
  bool is_lambda(const ChainHop& to, std::string_view name, const std::string& bound);
  bool is_spelled(const std::string& text);

  AppCode& code_;
  AppDocuments& documents_;
  const manifests::Manifest& manifest_;
  const policies::Catalogue& catalogue_;
  const policies::Flow& flow_;
};

}  // namespace mingcha::testing
