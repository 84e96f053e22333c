// Makes a larger package out of a real one: every dex file N times, the classes it defines under other names
// of the same length, so that all of them count, and every component N times in the manifest, so that as
// large a part of each copy is reached. Used to see whether cost grows linearly; the result is measured,
// never installed.
#include <fmt/format.h>
#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyzer/decoded_app.h"
#include "tests/manifests/axml_builder.h"

namespace {

using namespace mingcha;

constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

char turned(char c, unsigned by) {
  const std::size_t at = kLetters.find(c);
  return at == std::string_view::npos ? c : kLetters[(at + by) % kLetters.size()];
}

// Turns the first two letters of a class name.
void turn(char* name, std::size_t size, unsigned by) {
  for (std::size_t k = 0; k < 2 && k < size; ++k) name[k] = turned(name[k], by);
}

std::string_view element(std::string_view descriptor) {
  return descriptor.substr(std::min(descriptor.find_first_not_of('['), descriptor.size()));
}

// A copy of the dex whose own class names are turned by `copy`.
std::vector<std::uint8_t> renamed(const dex::DexFile& file, const std::unordered_set<std::string_view>& own,
                                  unsigned copy) {
  std::vector<std::uint8_t> bytes(file.data().begin(), file.data().end());
  for (std::uint32_t i = 0; i < file.type_ids_size(); ++i) {
    const std::string_view name = element(file.type({i}));
    if (!own.contains(name)) continue;
    const auto at = static_cast<std::size_t>(as_bytes(name).data() - file.data().data());
    turn(reinterpret_cast<char*>(bytes.data()) + at + 1, name.size() - 2, copy);  // without L and ;
  }
  const std::uint32_t sum = libdeflate_adler32(1, bytes.data() + 12, bytes.size() - 12);
  for (std::size_t i = 0; i < 4; ++i) bytes[8 + i] = static_cast<std::uint8_t>(sum >> (8 * i));
  return bytes;
}

class ZipWriter {
 public:
  explicit ZipWriter(const char* path) : zip_(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nullptr)) {}
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  ~ZipWriter() {
    if (zip_ != nullptr && zip_close(zip_) != 0) zip_discard(zip_);
  }
  bool ok() const noexcept { return zip_ != nullptr; }
  void add(const std::string& name, std::vector<std::uint8_t> bytes) {
    kept_.push_back(std::make_unique<std::vector<std::uint8_t>>(std::move(bytes)));  // read when closing
    zip_source_t* source = zip_source_buffer(zip_, kept_.back()->data(), kept_.back()->size(), 0);
    if (zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) zip_source_free(source);
  }

 private:
  std::vector<std::unique_ptr<std::vector<std::uint8_t>>> kept_;
  zip_t* zip_;
};

std::string dex_name(unsigned number) {
  return number == 1 ? "classes.dex" : fmt::format("classes{}.dex", number);
}

// The manifest with every component N times. A process has one application: those of the copies are declared
// as providers, which are made just as early, and driven as what their classes are.
class ManifestWriter {
 public:
  ManifestWriter(const manifests::Manifest& manifest, const std::unordered_set<std::string_view>& own)
      : manifest_(manifest), own_(own) {}

  std::vector<std::uint8_t> write(unsigned copies) {
    using manifests::test::plain_string;
    out_.start_namespace().start("manifest", {plain_string("package", manifest_.package)});
    out_.start("uses-sdk", {number("minSdkVersion", manifest_.effective_min_sdk()),
                            number("targetSdkVersion", manifest_.effective_target_sdk())});
    out_.end("uses-sdk");
    for (const manifests::UsesPermission& permission : manifest_.uses_permissions) {
      out_.start("uses-permission", {android_string("name", permission.name)}).end("uses-permission");
    }
    out_.start("application", {android_string("name", manifest_.application_class)});
    for (unsigned copy = 0; copy < copies; ++copy) {
      for (const manifests::Component& component : manifest_.components) add(component, copy);
      if (copy == 0 || manifest_.application_class.empty()) continue;
      out_.start("provider", {android_string("name", of_copy(manifest_.application_class, copy))})
          .end("provider");
    }
    out_.end("application").end("manifest").end_namespace();
    return out_.build().bytes;
  }

 private:
  static manifests::test::AxmlAttribute number(const char* name, int value) {
    return manifests::test::android_value(name, kIntDec, static_cast<std::uint32_t>(value));
  }
  static manifests::test::AxmlAttribute truth(const char* name, bool value) {
    return manifests::test::android_value(name, kIntBoolean, value ? 0xffff'ffff : 0);
  }
  static manifests::test::AxmlAttribute android_string(const char* name, const std::string& text) {
    return manifests::test::android_string(name, text);
  }

  std::string of_copy(std::string name, unsigned copy) const {
    std::string descriptor = "L" + name + ";";
    std::replace(descriptor.begin(), descriptor.end(), '.', '/');
    if (own_.contains(descriptor)) turn(name.data(), name.size(), copy);
    return name;
  }

  void add(const manifests::Component& component, unsigned copy) {
    static constexpr const char* kElements[] = {"activity", "activity-alias", "service", "receiver",
                                                "provider"};
    const char* const element = kElements[static_cast<std::size_t>(component.kind)];
    std::vector<manifests::test::AxmlAttribute> attributes = {
        android_string("name", of_copy(component.name, copy)), truth("enabled", component.enabled)};
    if (component.exported) attributes.push_back(truth("exported", *component.exported));
    if (!component.target_activity.empty()) {
      attributes.push_back(android_string("targetActivity", of_copy(component.target_activity, copy)));
    }
    out_.start(element, std::move(attributes));
    for (const manifests::IntentFilter& filter : component.intent_filters) {
      out_.start("intent-filter");
      for (const std::string& action : filter.actions) {
        out_.start("action", {android_string("name", action)}).end("action");
      }
      for (const std::string& category : filter.categories) {
        out_.start("category", {android_string("name", category)}).end("category");
      }
      out_.end("intent-filter");
    }
    for (const manifests::MetaData& data : component.meta_data) {
      out_.start("meta-data",
                 {android_string("name", of_copy(data.name, copy)), android_string("value", data.value)});
      out_.end("meta-data");
    }
    out_.end(element);
  }

  static constexpr std::uint8_t kIntDec = 0x10, kIntBoolean = 0x12;  // Res_value types
  const manifests::Manifest& manifest_;
  const std::unordered_set<std::string_view>& own_;
  manifests::test::AxmlBuilder out_;
};

int multiply(const char* from, const char* to, unsigned copies) {
  ThreadPool pool(1);
  Reasons reasons;
  const Budget budget;
  const auto package = package::Package::open(from, budget, pool, reasons);
  if (!package) return 3;
  const DecodedApp app = decode(*package, budget, pool, reasons);
  ZipWriter out(to);
  if (!out.ok()) return 4;
  std::unordered_set<std::string_view> own;
  for (const dex::DexFile& file : app.dex_files) {
    for (std::uint32_t i = 0; i < file.class_defs_size(); ++i)
      own.insert(file.type(file.class_def(i).class_idx));
  }
  out.add("AndroidManifest.xml", ManifestWriter(app.manifest, own).write(copies));
  const package::Archive& archive = package->base().archive;
  for (const package::Entry& entry : archive.entries()) {
    if (entry.name != "resources.arsc" && !entry.name.starts_with("res/")) continue;
    const auto bytes = archive.read(entry, budget, reasons);
    if (bytes) out.add(std::string(entry.name), {bytes->bytes().begin(), bytes->bytes().end()});
  }
  unsigned number = 0;
  for (unsigned copy = 0; copy < copies; ++copy) {
    for (const dex::DexFile& file : app.dex_files) out.add(dex_name(++number), renamed(file, own, copy));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int copies = argc == 4 ? std::atoi(argv[3]) : 0;
  if (copies < 1 || copies > static_cast<int>(kLetters.size())) {
    fmt::print(stderr, "usage: multiply_dex FROM.apk TO.apk COPIES (1 to {})\n", kLetters.size());
    return 2;
  }
  return multiply(argv[1], argv[2], static_cast<unsigned>(copies));
}
