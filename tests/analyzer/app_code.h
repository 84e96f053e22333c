// A package's classes as the tests see them, by descriptor: read with the dex readers alone, so that what the
// call graph says can be held against it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dex_file.h"
#include "policies/catalogue.h"

namespace mingcha::testing {

/// A method that a class defines. `key` everywhere: name and signature, "run()V". All text is UTF-8.
struct OwnMethod {
  std::uint32_t access_flags = 0;
  std::uint32_t code_off = 0;  ///< 0 = abstract or native
  bool is(dex::AccessFlag flag) const noexcept { return (access_flags & flag) != 0; }
};

struct OwnClass {
  const dex::DexFile* file = nullptr;
  std::uint32_t access_flags = 0;
  std::vector<std::string> above;  ///< superclass first, then interfaces
  bool has_superclass = false;
  std::map<std::string, OwnMethod> methods;
  std::set<std::string> static_fields;  ///< names
  std::uint32_t class_def = 0;
  bool is_read = false;
};

/// What a call names.
struct CallReference {
  std::string on, name, signature;
  std::string key() const { return name + signature; }
};

/// A method that a lambda runs, and how the lambda is called.
struct LambdaBody {
  std::string interface, name;  ///< "Ljava/lang/Runnable;", "run"
  std::string on, key;          ///< what its handle names
};

/// Borrows the dex files and the rows. Reads classes when they are asked for: not for several threads.
class AppCode {
 public:
  AppCode(const std::vector<dex::DexFile>& files, const std::vector<policies::PlatformClass>& platform);

  /// Null for classes that the package does not define.
  const OwnClass* find(const std::string& descriptor);
  /// Null where the class does not define it.
  const OwnMethod* method(const std::string& descriptor, const std::string& key);
  bool is_concrete(const std::string& descriptor);

  /// The class itself and all above it, nearest first, the platform's included.
  const std::vector<std::string>& supertypes(const std::string& descriptor);
  bool descends(const std::string& descriptor, const std::string& base);
  /// The app's classes that descend from it, itself included where it is the app's.
  std::vector<std::string> subtypes(const std::string& base);

  /// The class whose method a call on an object of this class runs; absent for the platform's.
  std::optional<std::string> dispatch(const std::string& descriptor, const std::string& key);
  /// The class whose method a reference names, abstract ones too.
  std::optional<std::string> resolve(const std::string& descriptor, const std::string& key);
  /// The class whose static field a reference names.
  std::optional<std::string> resolve_static_field(const std::string& descriptor, const std::string& name);

  const std::vector<LambdaBody>& lambdas() const noexcept { return lambdas_; }
  /// Whether a text stands in the string table of a dex file.
  bool has_string(const std::string& text) const { return strings_.contains(text); }

 private:
  void read_lambdas(const dex::DexFile& file);

  std::unordered_map<std::string, OwnClass> classes_;
  std::unordered_map<std::string, std::vector<std::string>> platform_;  // what stands above
  std::unordered_map<std::string, std::vector<std::string>> below_;
  std::unordered_map<std::string, std::vector<std::string>> supertypes_;
  std::unordered_set<std::string> strings_;
  std::vector<LambdaBody> lambdas_;
};

/// The code of a method; absent when it has none or it is broken.
std::optional<dex::CodeItem> code_of(const OwnClass& own, const OwnMethod& method);
/// What an invoke names; absent for other instructions and invoke-custom.
std::optional<CallReference> call_at(const dex::DexFile& file, const dex::Instruction& instruction);
/// "cn.a.B" from "Lcn/a/B;", and back.
std::string dotted(std::string_view descriptor);
std::string descriptor_of(std::string_view dotted);

}  // namespace mingcha::testing
