#include "analyzer/behaviour/scripts.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "analyzer/behaviour/hermes_names.h"
#include "analyzer/behaviour/page_scripts.h"
#include "analyzer/behaviour/script_calls.h"
#include "support/bytes.h"

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kMostArchives = 8;  // each may hold kMostScriptBytes

struct LocatedCall {
  std::string member;  // of an archive the file in it
  std::size_t offset = 0;
  std::optional<std::uint32_t> line;  // from 1
  std::uint32_t bridge = 0;
};

enum class Seen : std::uint8_t { nothing, names, calls };

struct Script {
  std::uint32_t framework = 0;
  std::string_view path;
  Seen seen = Seen::nothing;
  std::vector<LocatedCall> calls;
};

// Bytecode, compressed and encrypted scripts hold bytes that no text has.
bool is_script(std::string_view contents) {
  constexpr std::size_t kSample = 4096;
  const std::string_view sample = contents.substr(0, kSample);
  return !sample.empty() && std::none_of(sample.begin(), sample.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

// The calls ascend, so that each line end is seen once.
std::vector<LocatedCall> locate(std::string_view script, const std::vector<ScriptCall>& calls) {
  std::vector<LocatedCall> out;
  std::size_t counted = 0;
  std::uint32_t line = 1;
  for (const ScriptCall& call : calls) {
    const std::string_view between = script.substr(counted, call.offset - counted);
    line += static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
    counted = call.offset;
    out.push_back({{}, call.offset, line, call.bridge});
  }
  return out;
}

bool is_page(std::string_view path) { return path.ends_with(".html") || path.ends_with(".htm"); }

std::vector<ScriptCall> calls_of_page(std::string_view page, const ScriptIndex& index) {
  std::vector<ScriptCall> out;
  for (const PageScript& script : page_scripts(page)) {
    for (const ScriptCall& call : index.find(script.text)) out.push_back({script.offset + call.offset, call.bridge});
  }
  return out;
}

void search(Bytes contents, const ScriptIndex& index, Script& script) {
  const std::string_view text = as_text(contents);
  if (is_hermes(contents)) {
    const auto names = hermes_names(contents);
    if (!names) return;
    script.seen = Seen::names;
    for (const ScriptCall& call : index.find_names(*names)) script.calls.push_back({{}, call.offset, {}, call.bridge});
  } else if (is_script(text)) {
    script.seen = Seen::calls;
    script.calls = locate(text, is_page(script.path) ? calls_of_page(text, index) : index.find(text));
  }
}

// Mini-programs: a widget of uni-app, a package of a quick app.
bool is_archive(std::string_view path) { return path.ends_with(".wgt") || path.ends_with(".rpk"); }

bool may_be_script(std::string_view name) { return name.ends_with(".js") || is_page(name); }

void search_archive(const EntryReader& reader, const ScriptIndex& index, Script& script) {
  bool all_seen = true;
  const bool all_read =
      reader.each_member(script.path, kMostScriptBytes, may_be_script, [&](const std::string& name, Bytes contents) {
        Script member{script.framework, name, Seen::nothing, {}};
        search(contents, index, member);
        all_seen = all_seen && member.seen == Seen::calls;
        for (LocatedCall& call : member.calls) {
          call.member = name;
          script.calls.push_back(std::move(call));
        }
      });
  if (all_read && all_seen) script.seen = Seen::calls;
}

std::vector<Script> plan(const App& app, const std::vector<TechniqueUse>& frameworks) {
  std::vector<Script> out;
  std::uint64_t left = kMostScriptBytes;
  std::size_t archives = 0;
  for (std::uint32_t i = 0; i < frameworks.size(); ++i) {
    for (const std::string& path : frameworks[i].code) {
      const std::optional<std::uint64_t> size = app.reader->size_of(path);
      if (path.ends_with(".so") || path.ends_with(".dll") || !size || *size > left) continue;
      if (is_archive(path) && ++archives > kMostArchives) continue;
      left -= *size;
      out.push_back({i, path, Seen::nothing, {}});
    }
  }
  return out;
}

bool belongs(const policies::Bridge& bridge, const std::string& framework) {
  return bridge.frameworks.empty() ||
         std::find(bridge.frameworks.begin(), bridge.frameworks.end(), framework) != bridge.frameworks.end();
}

}  // namespace

SearchedScripts search_scripts(const App& app, const CatalogueIndex& index,
                               const std::vector<TechniqueUse>& frameworks, ThreadPool& pool) {
  SearchedScripts out;
  out.searched.resize(frameworks.size());
  out.named.resize(frameworks.size());
  if (app.reader == nullptr) return out;
  const std::vector<policies::Bridge>& rows = index.catalogue().bridges;
  const ScriptIndex names(rows);
  std::vector<Script> scripts = plan(app, frameworks);
  pool.for_each(scripts.size(), [&](std::size_t i) {
    if (is_archive(scripts[i].path)) return search_archive(*app.reader, names, scripts[i]);
    const Result<EntryBytes> contents = app.reader->read(scripts[i].path, kMostScriptBytes);
    if (contents) search(contents->bytes(), names, scripts[i]);
  });
  std::set<std::pair<std::string, std::uint32_t>> seen;
  for (const Script& script : scripts) {
    const TechniqueUse& framework = frameworks[script.framework];
    if (script.seen == Seen::calls) ++out.searched[script.framework];
    if (script.seen == Seen::names) ++out.named[script.framework];
    for (const LocatedCall& call : script.calls) {
      const policies::Bridge& row = rows[call.bridge];
      std::string path(script.path);
      if (!call.member.empty()) path += '!' + call.member;
      if (!belongs(row, framework.id) || !seen.emplace(path, call.bridge).second) continue;
      Collection collection;
      collection.api = row.api;
      collection.site = {std::move(path), {}, {}, static_cast<std::uint32_t>(call.offset), call.line};
      collection.owner = "app";
      collection.severity = row.severity;
      for (const std::string_view information : row.information) {
        collection.information = information;
        out.collections.push_back(collection);
      }
    }
  }
  std::sort(out.collections.begin(), out.collections.end(), [](const Collection& a, const Collection& b) {
    return std::tie(a.site, a.information, a.api) < std::tie(b.site, b.information, b.api);
  });
  return out;
}

}  // namespace mingcha::behaviour
