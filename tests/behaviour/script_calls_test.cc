// Names of bridges are found where a script uses them, and nowhere else.
#include "analyzer/behaviour/script_calls.h"

#include <catch2/catch.hpp>

#include <string>

#include "analyzer/behaviour/packers.h"
#include "analyzer/behaviour/scripts.h"
#include "tests/behaviour/app_resources.h"

using namespace mingcha;
using policies::Bridge;

namespace {

const std::vector<Bridge>& bridges() {
  static const std::vector<Bridge> rows = {{"uni.getLocation", true, {"uni_app"}, {"location_fine"}, "high"},
                                           {"plus.device.imei", false, {"uni_app"}, {"imei"}, "high"},
                                           {"navigator.geolocation.getCurrentPosition", true, {}, {"location_fine"}, "high"}};
  return rows;
}

// "uni.getLocation@12 …"
std::string found(std::string_view script) {
  std::string out;
  for (const behaviour::ScriptCall& call : behaviour::ScriptIndex(bridges()).find(script))
    out += std::string(out.empty() ? "" : " ") + std::string(bridges()[call.bridge].api) + "@" + std::to_string(call.offset);
  return out;
}

}  // namespace

TEST_CASE("a name counts where code uses it") {
  struct Row {
    const char* name;
    const char* script;
    const char* want;
  };
  const Row rows[] = {
      {"call", "uni.getLocation({})", "uni.getLocation@0"},
      {"call with blanks", "a; uni .\n getLocation ( {} )", "uni.getLocation@3"},
      {"call by brackets", "uni['getLocation']({})", "uni.getLocation@0"},
      {"call through the window", "window.uni.getLocation()", "uni.getLocation@0"},
      {"optional call", "uni?.getLocation?.({})", "uni.getLocation@0"},
      {"call with another this", "uni.getLocation.call(a)", "uni.getLocation@0"},
      {"longer name", "uni.getLocationX()", ""},
      {"longer object", "myuni.getLocation()", ""},
      {"with a letter outside ASCII", "\xe4\xbd\xa0uni.getLocation()", ""},
      {"member of another object", "a.uni.getLocation()", ""},
      {"no call", "a = uni.getLocation;", ""},
      {"member of the method", "uni.getLocation.name()", ""},
      {"written, not called", "uni.getLocation = function(){}", ""},
      {"in a comment", "// uni.getLocation()\n/* uni.getLocation() */", ""},
      {"behind a comment", "/* a */ uni.getLocation()", "uni.getLocation@8"},
      {"in a text", "a = 'uni.getLocation()' + \"uni.getLocation()\"", ""},
      {"behind an escaped quote", "a = 'it\\'s uni.getLocation()'; uni.getLocation()", "uni.getLocation@31"},
      {"a text that is not closed ends with its line", "a = 'b\nuni.getLocation()", "uni.getLocation@7"},
      {"in a template", "a = `uni.getLocation()`", ""},
      {"in an expression of a template", "a = `x ${uni.getLocation()} uni.getLocation()`", "uni.getLocation@9"},
      {"behind braces in a template", "a = `${ {b:1}.b } uni.getLocation()`; uni.getLocation()", "uni.getLocation@38"},
      {"template in a template", "`${`uni.getLocation()`}`;uni.getLocation()", "uni.getLocation@25"},
      {"in a pattern", "a = /uni.getLocation()/; b(/['\"]/)", ""},
      {"behind a pattern with a quote", "a.replace(/'/g, b); uni.getLocation()", "uni.getLocation@20"},
      {"behind a set with a slash", "return /[/']/.test(a), uni.getLocation()", "uni.getLocation@23"},
      {"division", "a / b; uni.getLocation(); c / d", "uni.getLocation@7"},
      {"division by a call", "a = b / uni.getLocation() / 2", "uni.getLocation@8"},
      {"read", "b = plus.device.imei", "plus.device.imei@4"},
      {"read and used", "plus.device.imei.split(',')", "plus.device.imei@0"},
      {"compared", "plus.device.imei == a", "plus.device.imei@0"},
      {"written", "plus.device.imei = a", ""},
      {"longer property", "plus.device.imeis", ""},
      {"three names", "navigator.geolocation.getCurrentPosition(f)", "navigator.geolocation.getCurrentPosition@0"},
      {"ends in the middle", "uni.getLoc", ""},
      {"ends behind a dot", "uni.", ""},
      {"ends in brackets", "uni['getLocation", ""},
      {"ends in a template", "`${`${", ""},
      {"ends in a comment", "/* uni.getLocation()", ""},
      {"nothing", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(found(row.script) == row.want);
  }
}

TEST_CASE("an object is followed under the name that it is kept under") {
  static const std::vector<Bridge> rows = {{"NativeModules.Info.getMac", true, {}, {"mac"}, "high"},
                                           {"Capacitor.Plugins.Device.getId", true, {}, {"android_id"}, "high"},
                                           {"uni.getLocation", true, {}, {"location_fine"}, "high"}};
  const behaviour::ScriptIndex index(rows);
  struct Row {
    const char* name;
    const char* script;
    const char* want;  // information
  };
  const Row cases[] = {
      {"a module's export", "d=n(1).NativeModules.Info;d.getMac()", "mac"},
      {"the export itself", "n(1).NativeModules.Info.getMac()", "mac"},
      {"twin: small letters", "n(1).uni.getLocation()", ""},
      {"by steps", "var a=e.NativeModules,b=a.Info;function f(){return b.getMac()}", "mac"},
      {"twin: another method", "var a=e.NativeModules,b=a.Info;b.getMacs()", ""},
      {"twin: another module", "var a=e.NativeModules,b=a.Infos;b.getMac()", ""},
      {"registered", "const D=registerPlugin('Device',{web:()=>import('./w')});D.getId()", "android_id"},
      {"registered, made small", "const q=Vn(\"Device\",{web:()=>1}),r=2;async function f(){await q.getId()}", "android_id"},
      {"registered through a module", "const i=(0,r.registerPlugin)('Device',{});i.getId()", "android_id"},
      {"twin: registered under another name", "const D=registerPlugin('Devices',{});D.getId()", ""},
      {"twin: the name is no argument", "const D={a:'Device'};D.getId()", ""},
      {"twin: the call sets nothing", "f('Device');D.getId()", ""},
      {"taken apart", "const { Camera, Device } = Capacitor.Plugins;Device.getId()", "android_id"},
      {"taken apart under another name", "var {Device:d}=window.Capacitor.Plugins;d.getId()", "android_id"},
      {"twin: taken apart from something else", "var {Device:d}=Other.Plugins;d.getId()", ""},
      {"twin: its old name", "var {Device:d}=Capacitor.Plugins;Device.getId()", ""},
      {"twin: behind its block", "function f(){var d=NativeModules.Info}function g(){d.getMac()}", ""},
      {"set inside a block, declared outside", "var d,f=h(()=>{d=P('Device',{web:1})});f();d.getId()", "android_id"},
      {"twin: another of that name", "var d,f=h(()=>{d=P('Device',{})});function g(){var d=1;d.getId()}", ""},
      {"twin: set to something else", "d=NativeModules.Info;d=other;d.getMac()", ""},
      {"set to something else in a block inside", "d=NativeModules.Info;{let d=1;d.getMac()}d.getMac()", "mac"},
      {"twin: called", "d=NativeModules.Info();d.getMac()", ""},
      {"twin: another statement", "d=1;NativeModules.Info;d.getMac()", ""},
      {"a list that is not closed", "var {Device", ""},
      {"a list without names", "var {,:,}=Capacitor.Plugins", ""},
      {"a call that is not closed", "d=f('Device", ""},
  };
  for (const Row& row : cases) {
    CAPTURE(row.name);
    std::string out;
    for (const behaviour::ScriptCall& call : index.find(row.script)) out += rows[call.bridge].information.front();
    CHECK(out == row.want);
  }
}

TEST_CASE("only plain scripts of the row's framework are searched") {
  struct Row {
    const char* name;
    const char* framework;
    std::string path, contents;
    const char* want;
  };
  const std::string call = "uni.getLocation({});plus.device.imei;uni.getLocation({})";
  const std::string hermes = std::string("\xc6\x1f\xbc\x03\xc1\x03\x19\x1f", 8) + call;
  const Row rows[] = {
      {"script", "uni_app", "assets/a.js", call, "assets/a.js location_fine@0 imei@20 1"},
      {"bytecode", "uni_app", "assets/a.js", hermes, " 0"},
      {"program", "uni_app", "lib/x86/a.so", call, " 0"},
      {"another framework", "cordova", "assets/a.js", call, " 1"},
      {"row of all frameworks", "cordova", "assets/a.js", "navigator.geolocation.getCurrentPosition(f)",
       "assets/a.js location_fine@0 1"},
  };
  policies::Catalogue facts;
  facts.bridges = bridges();
  const behaviour::CatalogueIndex index(facts);
  for (const Row& row : rows) {
    CAPTURE(row.name);
    behaviour::test::FakeEntries entries;
    entries.files[row.path] = {row.contents.begin(), row.contents.end()};
    behaviour::TechniqueUse use;
    use.id = row.framework;
    use.code = {row.path};
    Reasons reasons;
    const program::Program program({}, reasons);
    const std::vector<std::string> names;
    const manifests::Manifest manifest;
    const manifests::Resources resources;
    const std::optional<manifests::NetworkSecurityConfig> network;
    const std::vector<std::string_view> paths;
    ThreadPool pool(2);
    const auto scripts = behaviour::search_scripts({program, names, manifest, resources, network, paths, &entries}, index, {use}, pool);
    std::string out;
    for (const behaviour::Collection& collection : scripts.collections) {
      if (out.empty()) out = collection.site.dex;
      CHECK(collection.site.class_name.empty());
      CHECK(collection.phase == behaviour::Phase::unknown);
      out += " " + collection.information + "@" + std::to_string(collection.site.offset);
    }
    CHECK(out + " " + std::to_string(scripts.searched.at(0)) == row.want);
  }
}

TEST_CASE("bytecode that has all names of a row") {
  using behaviour::HermesName;
  const std::vector<Bridge> rows = {{"a.b.c", true, {}, {}, ""}, {"a.d", false, {}, {}, ""}};
  const behaviour::ScriptIndex index(rows);
  const auto found = [&](const std::vector<HermesName>& names) {
    std::string out;
    for (const behaviour::ScriptCall& call : index.find_names(names))
      out += std::string(rows[call.bridge].api) + "@" + std::to_string(call.offset) + " ";
    return out;
  };
  CHECK(found({{"c", 1}, {"b", 2}, {"a", 3}}) == "a.b.c@1 ");
  CHECK(found({{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}}) == "a.b.c@3 a.d@4 ");
  CHECK(found({{"a", 1}, {"b", 2}, {"cc", 3}}).empty());
  CHECK(found({{"a.b.c", 1}}).empty());
  CHECK(found(std::vector<HermesName>()).empty());
}
