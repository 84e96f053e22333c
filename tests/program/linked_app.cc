#include "tests/program/linked_app.h"

#include <catch2/catch.hpp>

namespace mingcha::program::test {

struct LinkedApp::Tables {
  Tables(const Program& program, const policies::Catalogue& catalogue, unsigned threads)
      : pool(threads), index(catalogue), hierarchy(program, catalogue.platform_classes),
        methods(program, hierarchy, pool), fields(program, hierarchy, pool), flow(program, hierarchy, index, pool),
        first_numbers(program, methods, fields, pool) {
    for (const dex::DexFile& file : program.dex_files()) models.push_back(model_calls(file));
  }
  ThreadPool pool;
  FlowIndex index;
  Hierarchy hierarchy;
  Methods methods;
  Fields fields;
  FlowMatches flow;
  FirstNumbers first_numbers;
  std::vector<std::vector<Model>> models;
};

LinkedApp::LinkedApp(AppWriter& app, unsigned threads, const policies::Catalogue& catalogue) : bytes_(app.build()) {
  std::vector<dex::DexFile> files;
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    auto opened = dex::DexFile::open(bytes_[i], "classes" + (i == 0 ? std::string() : std::to_string(i + 1)) + ".dex", reasons_);
    REQUIRE(opened);
    for (dex::DexFile& file : *opened) files.push_back(std::move(file));
  }
  program_ = std::make_unique<Program>(std::move(files), reasons_);
  tables_ = std::make_unique<Tables>(*program_, catalogue, threads);
  linked_ = std::make_unique<LinkedProgram>(LinkedProgram{*program_, tables_->hierarchy, tables_->methods,
                                                          tables_->fields, tables_->flow,
                                                          tables_->first_numbers, tables_->models});
}
LinkedApp::~LinkedApp() = default;

const FlowIndex& LinkedApp::flow() const noexcept { return tables_->index; }
ThreadPool& LinkedApp::pool() noexcept { return tables_->pool; }

TypeId LinkedApp::type(const std::string& descriptor) const {
  const auto found = hierarchy().find(descriptor);
  INFO(descriptor);
  REQUIRE(found);
  return *found;
}
MethodNode LinkedApp::method(const std::string& descriptor) const {
  for (MethodNode node{0}; node.value < methods().size(); ++node.value) {
    if (methods().descriptor(node) == descriptor) return node;
  }
  FAIL("no method " << descriptor);
  return {};
}
FieldNode LinkedApp::field(const std::string& descriptor) const {
  for (FieldNode node{0}; node.value < fields().size(); ++node.value) {
    if (fields().descriptor(node) == descriptor) return node;
  }
  FAIL("no field " << descriptor);
  return {};
}
std::uint32_t LinkedApp::method_idx(std::uint32_t dex, const std::string& descriptor) const {
  const dex::DexFile& file = program().dex_files().at(dex);
  for (std::uint32_t i = 0; i < file.method_ids_size(); ++i) {
    if (file.descriptor(dex::MethodIdx{i}) == descriptor) return i;
  }
  FAIL("no reference " << descriptor);
  return 0;
}
std::uint32_t LinkedApp::field_idx(std::uint32_t dex, const std::string& descriptor) const {
  const dex::DexFile& file = program().dex_files().at(dex);
  for (std::uint32_t i = 0; i < file.field_ids_size(); ++i) {
    if (file.descriptor(dex::FieldIdx{i}) == descriptor) return i;
  }
  FAIL("no reference " << descriptor);
  return 0;
}

}  // namespace mingcha::program::test
