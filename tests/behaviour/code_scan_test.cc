#include "analyzer/behaviour/code_scan.h"

#include <catch2/catch.hpp>

#include "analyzer/behaviour/collections.h"
#include "policies/policy_set.h"
#include "tests/program/code_writer.h"

using namespace mingcha;
using program::CodeWriter;

namespace {

constexpr const char* kPhone = "Landroid/telephony/TelephonyManager;";
constexpr const char* kGetString = "(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;";
constexpr unsigned kVirtual = 0x6e, kSuper = 0x6f, kDirect = 0x70, kStatic = 0x71;

const policies::PolicySet& facts() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  return *set;
}

const behaviour::CatalogueIndex& catalogue_index() {
  static const behaviour::CatalogueIndex index(facts().catalogue());
  return index;
}

// One app class Lt/Main; whose method `run()` is written by a row, next to the classes that the row adds.
struct Scene {
  void (*declare)(dex::DexBuilder&);
  void (*write)(CodeWriter&);
};

// The scene's bytes.
dex::ByteVector build(const Scene& scene) {
  dex::DexBuilder builder;
  scene.declare(builder);
  dex::ClassSpec main;
  main.type = "Lt/Main;";
  main.direct_methods.push_back({"run", "()V", 9, [&](const dex::DexBuilder& names) {
                                   CodeWriter code(names);
                                   scene.write(code);
                                   dex::CodeSpec spec;
                                   spec.registers = 8;
                                   spec.outs = 4;
                                   spec.insns = code.end().units();
                                   return spec;
                                 }});
  builder.add_class(main);
  return builder.build();
}

// "pi_id<api" for each collection, in order, e.g. "imei<call".
std::string run(const Scene& scene, unsigned threads = 1) {
  const dex::ByteVector bytes = build(scene);
  Reasons reasons;
  auto files = dex::DexFile::open(bytes, "t.dex", reasons);
  REQUIRE(files);
  const program::Program program(std::move(*files), reasons);
  const behaviour::CatalogueIndex& index = catalogue_index();
  const std::vector<behaviour::DexTargets> targets{behaviour::find_targets(program, 0, index)};
  ThreadPool pool(threads);
  const behaviour::CodeScan scan = behaviour::scan_code(program, targets, index, {}, pool, Deadline(0), reasons);
  const std::vector<std::string> names{"classes.dex"};
  const manifests::Manifest manifest;
  const manifests::Resources resources;
  const behaviour::App app{program, names, manifest, resources, {}, {}};
  behaviour::Owners owners(index, manifest);
  std::string out;
  std::vector<behaviour::Place> places;
  for (const behaviour::Collection& c : behaviour::collect(app, index, scan.uses, owners, places)) {
    static constexpr const char* kVia[] = {"call",     "field", "uri",        "settings", "property",
                                           "file",     "reflection", "native", "shell"};
    out += (out.empty() ? "" : " ") + c.information + "<" + kVia[static_cast<std::size_t>(c.via)];
  }
  return out;
}

const std::vector<std::uint16_t> kReturns{0x0012, 0x0011};  // const/4 v0, return-object v0
const std::vector<std::uint16_t> kThrows{0x0012, 0x0027};   // const/4 v0, throw v0

void add_class(dex::DexBuilder& dex, const char* type, const char* superclass, const char* method = nullptr,
               const std::vector<std::uint16_t>& body = kReturns) {
  dex::ClassSpec spec;
  spec.type = type;
  spec.superclass = superclass;
  if (method != nullptr) {
    spec.virtual_methods.push_back({method, "()Ljava/lang/String;", 1, [body](const dex::DexBuilder&) {
                                      dex::CodeSpec code;
                                      code.registers = 2;
                                      code.ins = 1;
                                      code.insns = body;
                                      return code;
                                    }});
  }
  dex.add_class(spec);
}

}  // namespace

TEST_CASE("a use counts when the platform's member is meant, and only then") {
  struct Row { const char* name; Scene scene; const char* want; };
  const Row rows[] = {
      {"the platform's class",
       {[](dex::DexBuilder& d) { d.use_method(kPhone, "getSubscriberId", "()Ljava/lang/String;"); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, kPhone, "getSubscriberId", "()Ljava/lang/String;"); }},
       "imsi<call"},
      {"the same name on a class of the app",
       {[](dex::DexBuilder& d) { d.use_method("Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, "Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); }},
       ""},
      {"through a subclass",
       {[](dex::DexBuilder& d) {
          add_class(d, "Lt/Phone;", kPhone);
          d.use_method("Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;");
        },
        [](CodeWriter& c) { c.call(kVirtual, {0}, "Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); }},
       "imsi<call"},
      {"through a subclass that has its own",
       {[](dex::DexBuilder& d) { add_class(d, "Lt/Phone;", kPhone, "getSubscriberId"); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, "Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); }},
       ""},
      {"super call of a subclass that has its own",
       {[](dex::DexBuilder& d) {
          add_class(d, "Lt/Phone;", kPhone, "getSubscriberId");
          d.use_method(kPhone, "getSubscriberId", "()Ljava/lang/String;");
        },
        [](CodeWriter& c) { c.call(kSuper, {0}, kPhone, "getSubscriberId", "()Ljava/lang/String;"); }},
       "imsi<call"},
      {"a class that the app defines under the platform's name",
       {[](dex::DexBuilder& d) { add_class(d, kPhone, "Ljava/lang/Object;", "getSubscriberId"); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, kPhone, "getSubscriberId", "()Ljava/lang/String;"); }},
       ""},
      {"a stub of the platform's class that came along",
       {[](dex::DexBuilder& d) { add_class(d, kPhone, "Ljava/lang/Object;", "getSubscriberId", kThrows); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, kPhone, "getSubscriberId", "()Ljava/lang/String;"); }},
       "imsi<call"},
      {"through a subclass of a stub",
       {[](dex::DexBuilder& d) {
          add_class(d, kPhone, "Ljava/lang/Object;", "getSubscriberId", kThrows);
          add_class(d, "Lt/Phone;", kPhone);
          d.use_method("Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;");
        },
        [](CodeWriter& c) { c.call(kVirtual, {0}, "Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); }},
       "imsi<call"},
      {"a class of the app whose method only throws",
       {[](dex::DexBuilder& d) { add_class(d, "Lt/Phone;", kPhone, "getSubscriberId", kThrows); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, "Lt/Phone;", "getSubscriberId", "()Ljava/lang/String;"); }},
       ""},
      {"another prototype",
       {[](dex::DexBuilder& d) { d.use_method(kPhone, "getSubscriberId", "(Ljava/util/Map;)V"); },
        [](CodeWriter& c) { c.call(kVirtual, {0}, kPhone, "getSubscriberId", "(Ljava/util/Map;)V"); }},
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.scene) == row.want);
  }
}

namespace {

// A listener that overrides `method`; its body is `units` long.
std::string overriding(const char* superclass, const char* method, std::vector<std::uint16_t> units) {
  static const char* super;
  static const char* name;
  static std::vector<std::uint16_t> body;
  super = superclass;
  name = method;
  body = std::move(units);
  return run({[](dex::DexBuilder& d) {
                dex::ClassSpec spec;
                spec.type = "Lt/Listener;";
                spec.superclass = super;
                spec.virtual_methods.push_back({name, "(ILjava/lang/String;)V", 1, [](const dex::DexBuilder&) {
                                                  dex::CodeSpec code;
                                                  code.registers = 4;
                                                  code.ins = 3;
                                                  code.insns = body;
                                                  return code;
                                                }});
                d.add_class(spec);
              },
              [](CodeWriter&) {}});
}

}  // namespace

TEST_CASE("overriding a callback counts when it does something with what it is handed") {
  constexpr const char* kListener = "Landroid/telephony/PhoneStateListener;";
  const std::vector<std::uint16_t> some{0x0012, 0x000e}, none{0x000e};
  CHECK(overriding(kListener, "onCallStateChanged", some) == "call_state<call");
  CHECK(overriding(kListener, "onCallStateChanged", none) == "");
  CHECK(overriding(kListener, "onOther", some) == "");
  CHECK(overriding("Ljava/lang/Object;", "onCallStateChanged", some) == "");
}

TEST_CASE("a use whose meaning depends on an argument counts by the constant") {
  struct Row { const char* name; Scene scene; const char* want; };
  const Row rows[] = {
      {"setting",
       {[](dex::DexBuilder& d) {
          d.use_string("android_id");
          d.use_method("Landroid/provider/Settings$Secure;", "getString", kGetString);
        },
        [](CodeWriter& c) {
          c.text(1, "android_id").call(kStatic, {0, 1}, "Landroid/provider/Settings$Secure;", "getString", kGetString);
        }},
       "android_id<settings"},
      {"the same key in another table",
       {[](dex::DexBuilder& d) {
          d.use_string("android_id");
          d.use_method("Landroid/provider/Settings$Global;", "getString", kGetString);
        },
        [](CodeWriter& c) {
          c.text(1, "android_id").call(kStatic, {0, 1}, "Landroid/provider/Settings$Global;", "getString", kGetString);
        }},
       ""},
      {"an unknown key",
       {[](dex::DexBuilder& d) { d.use_method("Landroid/provider/Settings$Secure;", "getString", kGetString); },
        [](CodeWriter& c) { c.call(kStatic, {0, 1}, "Landroid/provider/Settings$Secure;", "getString", kGetString); }},
       ""},
      {"file",
       {[](dex::DexBuilder& d) {
          d.use_string("/sys/class/net/wlan0/address");
          d.use_method("Ljava/io/FileReader;", "<init>", "(Ljava/lang/String;)V");
        },
        [](CodeWriter& c) {
          c.text(1, "/sys/class/net/wlan0/address");
          c.call(kDirect, {0, 1}, "Ljava/io/FileReader;", "<init>", "(Ljava/lang/String;)V");
        }},
       "mac<file"},
      {"another file",
       {[](dex::DexBuilder& d) {
          d.use_string("/data/local/tmp/x");
          d.use_method("Ljava/io/FileReader;", "<init>", "(Ljava/lang/String;)V");
        },
        [](CodeWriter& c) {
          c.text(1, "/data/local/tmp/x");
          c.call(kDirect, {0, 1}, "Ljava/io/FileReader;", "<init>", "(Ljava/lang/String;)V");
        }},
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(run(row.scene) == row.want);
  }
}

TEST_CASE("reflection counts when class and name are constants") {
  constexpr const char* kForName = "(Ljava/lang/String;)Ljava/lang/Class;";
  constexpr const char* kGetMethod = "(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;";
  const auto declare = [](dex::DexBuilder& d) {
    for (const char* text : {"android.telephony.TelephonyManager", "getSubscriberId", "toString"}) d.use_string(text);
    d.use_method("Ljava/lang/Class;", "forName", kForName);
    d.use_method("Ljava/lang/Class;", "getMethod", kGetMethod);
  };
  CHECK(run({declare, [](CodeWriter& c) {
               c.text(0, "android.telephony.TelephonyManager");
               c.call(kStatic, {0}, "Ljava/lang/Class;", "forName", kForName).result(1).text(2, "getSubscriberId");
               c.call(kVirtual, {1, 2, 3}, "Ljava/lang/Class;", "getMethod", kGetMethod);
             }}) == "imsi<reflection");
  CHECK(run({declare, [](CodeWriter& c) {
               c.text(0, "android.telephony.TelephonyManager");
               c.call(kStatic, {0}, "Ljava/lang/Class;", "forName", kForName).result(1).text(2, "toString");
               c.call(kVirtual, {1, 2, 3}, "Ljava/lang/Class;", "getMethod", kGetMethod);
             }}) == "");
}

namespace {

// "member(argument)" for each marked call, in order of the code.
std::string marks_of(const Scene& scene) {
  const dex::ByteVector bytes = build(scene);
  Reasons reasons;
  auto files = dex::DexFile::open(bytes, "t.dex", reasons);
  REQUIRE(files);
  const program::Program program(std::move(*files), reasons);
  const behaviour::CatalogueIndex& index = catalogue_index();
  const std::vector<behaviour::DexTargets> targets{behaviour::find_targets(program, 0, index)};
  ThreadPool pool(1);
  std::string out;
  for (const behaviour::MarkedCall& call :
       behaviour::scan_code(program, targets, index, {}, pool, Deadline(0), reasons).marked) {
    const behaviour::Mark& mark = index.mark(call.mark);
    out += (out.empty() ? "" : " ") + std::string(mark.member) + "(";
    if (call.argument.number) out += std::to_string(*call.argument.number);
    for (const std::string& text : call.argument.texts) out += text;
    out += ")";
  }
  return out;
}

constexpr const char* kAsk = "requestPermissions";
constexpr const char* kPermissions = "([Ljava/lang/String;I)V";
constexpr const char* kGrant = "(Landroid/content/Context;Z)V";
constexpr const char* kUmeng = "Lcom/umeng/commonsdk/UMConfigure;";

void declare_activity(dex::DexBuilder& dex) {
  add_class(dex, "Lt/Page;", "Landroid/app/Activity;");
  dex.use_method("Lt/Page;", kAsk, kPermissions);
}

}  // namespace

TEST_CASE("calls that conduct tables name are marked with their constant argument") {
  struct Row {
    const char* what;
    Scene scene;
    const char* marks;
  };
  static const Row rows[] = {
      {"a boolean that is constant",
       {[](dex::DexBuilder& dex) { dex.use_method(kUmeng, "submitPolicyGrantResult", kGrant); },
        [](CodeWriter& code) {
          code.number(1, 0).call(kStatic, {0, 1}, kUmeng, "submitPolicyGrantResult", kGrant);
        }},
       "submitPolicyGrantResult(0)"},
      {"a boolean that is not",
       {[](dex::DexBuilder& dex) { dex.use_method(kUmeng, "submitPolicyGrantResult", kGrant); },
        [](CodeWriter& code) { code.call(kStatic, {0, 1}, kUmeng, "submitPolicyGrantResult", kGrant); }},
       "submitPolicyGrantResult()"},
      {"a class below the one that the row names",
       {declare_activity,
        [](CodeWriter& code) { code.number(2, 7).call(kVirtual, {0, 1, 2}, "Lt/Page;", kAsk, kPermissions); }},
       "requestPermissions()"},
      {"the same name with another prototype",
       {[](dex::DexBuilder& dex) {
          add_class(dex, "Lt/Page;", "Landroid/app/Activity;");
          dex.use_method("Lt/Page;", kAsk, "(I)V");
        },
        [](CodeWriter& code) { code.number(1, 7).call(kVirtual, {0, 1}, "Lt/Page;", kAsk, "(I)V"); }},
       ""},
      {"the same method of an unrelated class",
       {[](dex::DexBuilder& dex) {
          add_class(dex, "Lt/Page;", "Ljava/lang/Object;");
          dex.use_method("Lt/Page;", kAsk, kPermissions);
        },
        [](CodeWriter& code) { code.call(kVirtual, {0, 1, 2}, "Lt/Page;", kAsk, kPermissions); }},
       ""},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(marks_of(row.scene) == row.marks);
  }
}
