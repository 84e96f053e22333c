#include "tests/package/signed_zip.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

#include "analyzer/package/content_digest.h"

namespace mingcha::testing {
namespace {

using package::SignatureAlgorithm;
using Key = package::Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = package::Owned<X509, X509_free>;

std::string number(unsigned size, std::uint64_t value) {
  std::string out;
  for (unsigned i = 0; i < size; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return out;
}

std::string prefixed(const std::string& bytes) { return number(4, bytes.size()) + bytes; }

std::string text(const unsigned char* bytes, int size) {
  return std::string(as_text(Bytes(bytes, static_cast<std::size_t>(size))));
}

/// A key and a certificate that it signed itself.
struct Identity {
  Key key{EVP_EC_gen("P-256")};
  std::string certificate, public_key;

  Identity() {
    const Certificate made(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 0x1234);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 86400);
    X509_set_pubkey(made.get(), key.get());
    const std::string name = "signer";
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8, as_bytes(name).data(), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    if (X509_sign(made.get(), key.get(), EVP_sha256()) == 0) throw std::runtime_error("no certificate");
    unsigned char* der = nullptr;
    const int size = i2d_X509(made.get(), &der);
    certificate = text(der, size);
    OPENSSL_free(der);
    unsigned char* encoded = nullptr;
    const int key_size = i2d_PUBKEY(key.get(), &encoded);
    public_key = text(encoded, key_size);
    OPENSSL_free(encoded);
  }

  std::string sign(const std::string& data) const {
    const package::Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    std::size_t size = 256;
    std::vector<unsigned char> out(size);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(context.get(), out.data(), &size, as_bytes(data).data(), data.size());
    return text(out.data(), static_cast<int>(size));
  }
};

const Identity& signer() {
  static const Identity identity;
  return identity;
}

std::string make_signer(const SigningPlan& plan, std::string digest) {
  const bool v2 = plan.block_id == 0x7109871a;
  if (plan.damage_digest) digest[0] = static_cast<char>(digest[0] ^ 1);
  std::string data = prefixed(prefixed(number(4, plan.digest_algorithm) + prefixed(digest)));
  data += prefixed(plan.no_certificates ? "" : prefixed(signer().certificate));
  if (!v2) data += number(4, plan.signed_min_sdk) + number(4, 0x7fff'ffff);
  data += prefixed(plan.attributes);
  std::string signature = signer().sign(data);
  if (plan.damage_signature) signature.back() = static_cast<char>(signature.back() ^ 1);
  std::string out = prefixed(data);
  if (!v2) out += number(4, plan.min_sdk) + number(4, 0x7fff'ffff);
  out += prefixed(plan.no_signatures ? "" : prefixed(number(4, plan.algorithm) + prefixed(signature)));
  return out + prefixed(plan.other_public_key ? Identity().public_key : signer().public_key);
}

std::string make_block(const std::vector<SigningPlan>& plans, const std::string& digest) {
  std::string pairs;
  for (const SigningPlan& plan : plans) {
    std::string signers;
    for (std::size_t i = 0; i < plan.signers; ++i) signers += prefixed(make_signer(plan, digest));
    const std::string value = prefixed(signers);
    pairs += number(8, value.size() + 4) + number(4, plan.block_id) + value;
  }
  const std::string size = number(8, pairs.size() + 24);
  return size + pairs + size + "APK Sig Block 42";
}

}  // namespace

Zip sign(const ZipBuilder& builder, const std::vector<SigningPlan>& plans) {
  const Zip plain = builder.build();
  const Bytes bytes = plain.bytes;
  const package::SignedContents contents = {slice(bytes, 0, plain.directory),
                                            slice(bytes, plain.directory, plain.end - plain.directory),
                                            slice(bytes, plain.end)};
  ThreadPool pool(1);
  const std::string digest = package::content_digest(contents, SignatureAlgorithm::Content::chunked_sha256, pool);
  return ZipBuilder(builder).before_directory(make_block(plans, digest)).build();
}

std::string attribute(std::uint32_t id, std::uint32_t value) { return prefixed(number(4, id) + number(4, value)); }

std::string signing_certificate() { return signer().certificate; }

}  // namespace mingcha::testing
