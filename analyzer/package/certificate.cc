#include "analyzer/package/certificate.h"

#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <ctime>

#include "support/digest.h"
#include "support/mutf8.h"

namespace mingcha::package {
namespace {

using Key = SignatureAlgorithm::Key;
using Content = SignatureAlgorithm::Content;

constexpr SignatureAlgorithm kAlgorithms[] = {
    {0x0101, Key::rsa_pss, false, Content::chunked_sha256},
    {0x0102, Key::rsa_pss, true, Content::chunked_sha512},
    {0x0103, Key::rsa, false, Content::chunked_sha256},
    {0x0104, Key::rsa, true, Content::chunked_sha512},
    {0x0201, Key::ec, false, Content::chunked_sha256},
    {0x0202, Key::ec, true, Content::chunked_sha512},
    {0x0301, Key::dsa, false, Content::chunked_sha256},
    {0x0421, Key::rsa, false, Content::verity_sha256},
    {0x0423, Key::ec, false, Content::verity_sha256},
    {0x0425, Key::dsa, false, Content::verity_sha256},
};

using OwnedX509 = Owned<X509, X509_free>;
using OwnedKey = Owned<EVP_PKEY, EVP_PKEY_free>;
using OwnedContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using OwnedBignum = Owned<BIGNUM, BN_free>;
using OwnedBio = Owned<BIO, BIO_free_all>;

OwnedX509 parse_certificate(Bytes der) {
  const unsigned char* pos = der.data();
  OwnedX509 certificate(d2i_X509(nullptr, &pos, static_cast<long>(der.size())));
  if (!certificate) ERR_clear_error();
  return certificate;
}

std::string rfc2253(const X509_NAME* name) {
  const OwnedBio out(BIO_new(BIO_s_mem()));
  if (!out || name == nullptr) return {};
  X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
  char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return size > 0 ? valid_utf8({text, static_cast<std::size_t>(size)}) : std::string();
}

std::string iso8601(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return {};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                     parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string serial_of(const X509& certificate) {
  const OwnedBignum number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr));
  if (!number) return {};
  std::string bytes(static_cast<std::size_t>(BN_num_bytes(number.get())), '\0');
  std::vector<std::uint8_t> raw(bytes.size());
  BN_bn2bin(number.get(), raw.data());
  return (BN_is_negative(number.get()) != 0 ? "-" : "") + hex(raw);
}

std::string key_of(const X509& certificate) {
  const EVP_PKEY* key = X509_get0_pubkey(&certificate);
  if (key == nullptr) return {};
  const char* const name = EVP_PKEY_get0_type_name(key);
  return fmt::format("{} {}", name == nullptr ? "?" : name, EVP_PKEY_get_bits(key));
}

bool key_fits(const SignatureAlgorithm& algorithm, const EVP_PKEY& key) {
  switch (algorithm.key) {
    case Key::rsa_pss:
    case Key::rsa: return EVP_PKEY_get_base_id(&key) == EVP_PKEY_RSA;
    case Key::ec: return EVP_PKEY_get_base_id(&key) == EVP_PKEY_EC;
    case Key::dsa: return EVP_PKEY_get_base_id(&key) == EVP_PKEY_DSA;
  }
  return false;
}

bool set_pss(EVP_PKEY_CTX* context, const EVP_MD* digest) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, EVP_MD_get_size(digest)) == 1;
}

}  // namespace

Signer describe_certificate(x509_st& certificate, Bytes der) {
  Signer signer;
  signer.sha256 = sha256_hex(der);
  signer.subject = rfc2253(X509_get_subject_name(&certificate));
  signer.issuer = rfc2253(X509_get_issuer_name(&certificate));
  signer.not_before = iso8601(X509_get0_notBefore(&certificate));
  signer.not_after = iso8601(X509_get0_notAfter(&certificate));
  signer.serial = serial_of(certificate);
  signer.key = key_of(certificate);
  signer.der = as_text(der);
  ERR_clear_error();
  return signer;
}

std::optional<Signer> describe_certificate(Bytes der) {
  const OwnedX509 certificate = parse_certificate(der);
  if (!certificate) return std::nullopt;
  return describe_certificate(*certificate, der);
}

std::string public_key_of_certificate(Bytes der) {
  const OwnedX509 certificate = parse_certificate(der);
  if (!certificate) return {};
  unsigned char* encoded = nullptr;
  const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &encoded);
  if (size <= 0) return {};
  const std::string key(as_text(Bytes(encoded, static_cast<std::size_t>(size))));
  OPENSSL_free(encoded);
  return key;
}

const SignatureAlgorithm* find_algorithm(std::uint32_t id) noexcept {
  for (const SignatureAlgorithm& algorithm : kAlgorithms) {
    if (algorithm.id == id) return &algorithm;
  }
  return nullptr;
}

bool verifies(const SignatureAlgorithm& algorithm, Bytes public_key, Bytes data, Bytes signature) {
  const unsigned char* pos = public_key.data();
  const OwnedKey key(d2i_PUBKEY(nullptr, &pos, static_cast<long>(public_key.size())));
  const OwnedContext context(EVP_MD_CTX_new());
  const EVP_MD* const digest = algorithm.sha512 ? EVP_sha512() : EVP_sha256();
  EVP_PKEY_CTX* key_context = nullptr;
  const bool ok = key && context && key_fits(algorithm, *key) &&
                  EVP_DigestVerifyInit(context.get(), &key_context, digest, nullptr, key.get()) == 1 &&
                  (algorithm.key != Key::rsa_pss || set_pss(key_context, digest)) &&
                  EVP_DigestVerify(context.get(), signature.data(), signature.size(), data.data(), data.size()) == 1;
  if (!ok) ERR_clear_error();
  return ok;
}

}  // namespace mingcha::package
