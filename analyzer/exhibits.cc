#include "analyzer/exhibits.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "analyzer/behaviour/place_text.h"
#include "analyzer/decoded_app.h"
#include "analyzer/dex/disassembly.h"
#include "analyzer/judge/evidence.h"
#include "manifests/dump.h"
#include "support/digest.h"
#include "support/mapped_file.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using behaviour::Chain;
using behaviour::Hop;
using behaviour::Site;
using judge::Exhibits;

constexpr std::size_t kMostListingBytes = std::size_t{64} << 20;

/// A method by the names that reports use. `dex` is empty where only the class is told: the platform then takes the
/// first dex file that defines it.
struct Method {
  std::string_view dex, class_name, name;
  friend auto operator<=>(const Method&, const Method&) = default;
};

/// The methods that the findings' ways lead through, with a remark at each place.
class Wishes {
 public:
  explicit Wishes(const judge::Report& report) {
    for (const judge::Finding& finding : report.findings) {
      for (const judge::Evidence& evidence : judge::evidence_of(report, finding)) add(evidence);
      for (const Site& site : finding.sites) add(site, finding.id);
    }
  }

  const std::map<Method, std::set<std::pair<std::uint32_t, std::string>>>& methods() const noexcept { return methods_; }

 private:
  void add(const judge::Evidence& evidence) {
    const std::string here = fmt::format("{} {}", evidence.id, evidence.information);
    if (evidence.site != nullptr) add(*evidence.site, here);
    if (evidence.chain != nullptr) add(*evidence.chain, here);
    for (const Chain& chain : evidence.more_chains) add(chain, here);
    for (const behaviour::Gate& gate : evidence.gates) add(gate.branch, "waits for " + gate.waits_for);
  }
  void add(const Chain& chain, const std::string& at_its_end) {
    for (std::size_t i = 0; i < chain.size(); ++i) {
      const Hop& hop = chain[i];
      if (!is_in_dex(hop)) continue;  // a library's function, of which no listing is made
      const Method method{"", hop.class_name, hop.method};
      if (i + 1 == chain.size()) return mark(method, hop.offset, at_its_end);
      const Hop& next = chain[i + 1];
      std::string text = fmt::format("-> {} [{}", function_text(next), behaviour::spell(next.kind));
      if (!next.by.empty()) text += " " + next.by;
      mark(method, hop.offset, text + "]");
    }
  }
  void add(const Site& site, std::string text) {
    if (is_in_dex(site)) mark({site.dex, site.class_name, site.method}, site.offset, std::move(text));
  }
  void mark(const Method& method, std::uint32_t offset, std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    methods_[method].emplace(offset, std::move(text));
  }

  std::map<Method, std::set<std::pair<std::uint32_t, std::string>>> methods_;  // views into the report
};

/// Where the classes that are asked for are defined.
class ClassPlaces {
 public:
  ClassPlaces(const DecodedApp& app, const Wishes& wishes) {
    for (const auto& [method, marks] : wishes.methods()) places_.try_emplace(std::string(method.class_name));
    for (std::uint32_t d = 0; d < app.dex_files.size(); ++d) {
      const dex::DexFile& dex = app.dex_files[d];
      for (std::uint32_t c = 0; c < dex.class_defs_size(); ++c) {
        const auto at = places_.find(utf8_from_mutf8(dex.type(dex.class_def(c).class_idx)));
        if (at != places_.end()) at->second.push_back({d, c});
      }
    }
  }

  struct Place {
    std::uint32_t dex = 0, class_def = 0;
  };
  /// The definition in that dex file, or the first one.
  std::optional<Place> find(const DecodedApp& app, const Method& method) const {
    for (const Place& place : places_.at(std::string(method.class_name)))
      if (method.dex.empty() || app.dex_names[place.dex] == method.dex) return place;
    return std::nullopt;
  }

 private:
  std::unordered_map<std::string, std::vector<Place>> places_;
};

std::optional<dex::EncodedMethod> find_method(const dex::DexFile& dex, std::uint32_t class_def, std::string_view name) {
  dex::ClassData data;
  // Of a class that breaks off, what came before counts.
  static_cast<void>(dex.read_class_data(dex.class_def(class_def), data));
  for (const dex::EncodedMethod& method : data.methods) {
    const dex::MethodId id = dex.method(method.method_idx);
    if (utf8_from_mutf8(dex.name(id)) + utf8_from_mutf8(dex.signature(dex.proto(id.proto_idx))) == name) return method;
  }
  return std::nullopt;
}

void take_methods(const DecodedApp& app, const Wishes& wishes, Exhibits& exhibits) {
  struct Listed {
    dex::EncodedMethod method;
    std::string_view class_name, name;
    std::set<std::pair<std::uint32_t, std::string_view>> marks;
  };
  const ClassPlaces places(app, wishes);
  // One entry whether a way or a place names it.
  std::map<std::pair<std::uint32_t, std::pair<std::string_view, std::string_view>>, Listed> listed;
  for (const auto& [wish, marks] : wishes.methods()) {
    const auto place = places.find(app, wish);
    const auto method = place ? find_method(app.dex_files[place->dex], place->class_def, wish.name) : std::nullopt;
    if (!method) {
      exhibits.missing.push_back(fmt::format("{}->{}", wish.class_name, wish.name));
      continue;
    }
    Listed& one = listed[{place->dex, {wish.class_name, wish.name}}];
    one.method = *method;
    one.class_name = wish.class_name;
    one.name = wish.name;
    one.marks.insert(marks.begin(), marks.end());
  }
  std::size_t bytes = 0;
  for (const auto& [key, one] : listed) {
    std::vector<dex::Mark> marks;
    for (const auto& [pc, text] : one.marks) marks.push_back({pc, std::string(text)});
    judge::MethodExhibit& exhibit = exhibits.methods.emplace_back();
    exhibit.dex = app.dex_names[key.first];
    exhibit.class_name = one.class_name;
    exhibit.method = one.name;
    exhibit.listing = bytes > kMostListingBytes ? std::string("! over_budget: not printed\n")
                                                : dex::disassemble(app.dex_files[key.first], one.method, marks);
    bytes += exhibit.listing.size();
  }
  std::sort(exhibits.missing.begin(), exhibits.missing.end());
  exhibits.missing.erase(std::unique(exhibits.missing.begin(), exhibits.missing.end()), exhibits.missing.end());
}

judge::FileDigests digests_of(std::string name, Bytes bytes) {
  return {std::move(name),
          bytes.size(),
          digest_hex(Digest::Kind::md5, bytes),
          digest_hex(Digest::Kind::sha1, bytes),
          digest_hex(Digest::Kind::sha256, bytes),
          digest_hex(Digest::Kind::sm3, bytes)};
}

// The file as it was handed in, then its parts where they are others.
void take_digests(const package::Package& package, const std::string& path, Exhibits& exhibits) {
  if (const Result<MappedFile> file = MappedFile::open(path))
    exhibits.files.push_back(digests_of(package.file(), file->bytes()));
  for (const package::Part& part : package.parts()) {
    if (exhibits.files.empty() || exhibits.files.front().sha256 != part.sha256)
      exhibits.files.push_back(digests_of(part.name, part.archive.data()));
  }
}

void take_manifests(const package::Package& package, const DecodedApp& app, const Budget& budget, Exhibits& exhibits) {
  Reasons ignored;  // the report has them
  for (const package::Part& part : package.parts()) {
    if (part.manifest.bytes().empty()) continue;
    const auto xml = manifests::BinaryXml::parse(part.manifest.bytes(), part.name, budget, ignored);
    if (xml) exhibits.manifests.push_back({part.name, manifests::dump_manifest(*xml, app.resources)});
  }
}

void take_certificates(const package::Package& package, Exhibits& exhibits) {
  for (const package::Signer& signer : package.base().signatures.signers) {
    const Bytes der = as_bytes(signer.der);
    exhibits.certificates.push_back({signer.sha256, digest_hex(Digest::Kind::sha1, der), digest_hex(Digest::Kind::md5, der),
                                     signer.subject, signer.issuer, signer.serial, signer.key, signer.not_before,
                                     signer.not_after, signer.schemes, signer.der});
  }
}

}  // namespace

Exhibits take_exhibits(const package::Package& package, const std::string& path, const judge::Report& report,
                       const Budget& budget, ThreadPool& pool) {
  Exhibits exhibits;
  Reasons ignored;  // the report has them
  const DecodedApp app = decode(package, budget, pool, ignored);
  take_methods(app, Wishes(report), exhibits);
  take_manifests(package, app, budget, exhibits);
  take_digests(package, path, exhibits);
  take_certificates(package, exhibits);
  return exhibits;
}

}  // namespace mingcha
