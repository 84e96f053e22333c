// OpenSSL's PKCS7_verify wants every signer to be good and a chain of trust; Android asks for neither. So each signer
// is checked alone, with the content type attribute that the platform insists on.
#include "analyzer/package/pkcs7.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <algorithm>
#include <limits>

#include "analyzer/package/certificate.h"

namespace mingcha::package {
namespace {

using OwnedPkcs7 = Owned<PKCS7, PKCS7_free>;
using OwnedBio = Owned<BIO, BIO_free_all>;

std::optional<Signer> describe(X509* certificate) {
  if (certificate == nullptr) return std::nullopt;
  unsigned char* der = nullptr;
  const int size = i2d_X509(certificate, &der);
  if (size <= 0) return std::nullopt;
  Signer signer = describe_certificate(*certificate, Bytes(der, static_cast<std::size_t>(size)));
  OPENSSL_free(der);
  return signer;
}

bool has_signed_attributes(const PKCS7_SIGNER_INFO& info) {
  return sk_X509_ATTRIBUTE_num(PKCS7_get_signed_attributes(&info)) > 0;
}

/// Signed attributes without these two end the platform's verification at once.
bool is_malformed(PKCS7_SIGNER_INFO& info) {
  return has_signed_attributes(info) && (PKCS7_get_signed_attribute(&info, NID_pkcs9_contentType) == nullptr ||
                                         PKCS7_get_signed_attribute(&info, NID_pkcs9_messageDigest) == nullptr);
}

bool content_type_fits(PKCS7& block, PKCS7_SIGNER_INFO& info) {
  if (!has_signed_attributes(info)) return true;
  const ASN1_TYPE* type = PKCS7_get_signed_attribute(&info, NID_pkcs9_contentType);
  return type != nullptr && ASN1_TYPE_get(type) == V_ASN1_OBJECT &&
         OBJ_cmp(type->value.object, block.d.sign->contents->type) == 0;
}

/// The platform knows no DSA with digests longer than SHA-256. Source: apksig, V1SchemeVerifier.
bool is_known_pair(const PKCS7_SIGNER_INFO& info, X509& certificate) {
  const EVP_PKEY* key = X509_get0_pubkey(&certificate);
  if (key == nullptr) return false;
  const int digest = OBJ_obj2nid(info.digest_alg->algorithm);
  return EVP_PKEY_get_base_id(key) != EVP_PKEY_DSA || (digest != NID_sha384 && digest != NID_sha512);
}

/// A chain that digests `data` with the signer's algorithm, as PKCS7_signatureVerify expects it.
OwnedBio digest_of(Bytes data, const PKCS7_SIGNER_INFO& info) {
  const EVP_MD* digest = EVP_get_digestbyobj(info.digest_alg->algorithm);
  OwnedBio filter(digest == nullptr ? nullptr : BIO_new(BIO_f_md()));
  if (!filter || BIO_set_md(filter.get(), digest) <= 0) return nullptr;
  BIO* sink = BIO_new(BIO_s_null());
  if (sink == nullptr) return nullptr;
  BIO_push(filter.get(), sink);
  constexpr std::size_t kMost = std::numeric_limits<int>::max();
  if (data.size() > kMost || BIO_write(filter.get(), data.data(), static_cast<int>(data.size())) < 0) return nullptr;
  return filter;
}

bool is_good(PKCS7& block, PKCS7_SIGNER_INFO& info, X509& certificate, Bytes data) {
  if (!content_type_fits(block, info) || !is_known_pair(info, certificate)) return false;
  const OwnedBio digest = digest_of(data, info);
  return digest && PKCS7_signatureVerify(digest.get(), &block, &info, &certificate) == 1;
}

}  // namespace

BlockSigner read_pkcs7(Bytes block, Bytes signed_file) {
  BlockSigner out;
  const unsigned char* pos = block.data();
  const OwnedPkcs7 pkcs7(d2i_PKCS7(nullptr, &pos, static_cast<long>(block.size())));
  if (pkcs7 && PKCS7_type_is_signed(pkcs7.get()) && pkcs7->d.sign != nullptr && pkcs7->d.sign->contents != nullptr) {
    STACK_OF(PKCS7_SIGNER_INFO)* infos = PKCS7_get_signer_info(pkcs7.get());
    constexpr int kMostSigners = 10;
    const int count = std::min(sk_PKCS7_SIGNER_INFO_num(infos), kMostSigners);
    out.parsed = count > 0;
    for (int i = 0; i < count && !out.verified; ++i) {
      PKCS7_SIGNER_INFO* info = sk_PKCS7_SIGNER_INFO_value(infos, i);
      X509* certificate = PKCS7_cert_from_signer_info(pkcs7.get(), info);
      if (certificate == nullptr) continue;
      if (is_malformed(*info)) break;
      out.verified = is_good(*pkcs7, *info, *certificate, signed_file);
      if (out.verified || !out.signer) out.signer = describe(certificate);
    }
  }
  ERR_clear_error();
  return out;
}

}  // namespace mingcha::package
