using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tandem.Tests.People;

/// <summary>A device that keeps one passkey (WebAuthn level 3, ES256, attestation "none").</summary>
public sealed class Device(Uri origin, string domain) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string owner = "";
    private uint count;

    /// <summary>Whether the device says that it has recognised its owner.</summary>
    public bool Recognises { get; set; } = true;

    /// <summary>Answers options for a new passkey, as a browser would.</summary>
    public string Make(string options)
    {
        var asked = JsonDocument.Parse(options).RootElement;
        owner = asked.GetProperty("user").GetProperty("id").GetString()!;
        var client = ClientData("webauthn.create", asked);
        byte[] data = [.. Data(attested: true), .. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(data)];
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(client), ["attestationObject"] = Encode(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>Answers options to sign in with the passkey.</summary>
    public string Sign(string options)
    {
        var client = ClientData("webauthn.get", JsonDocument.Parse(options).RootElement);
        var data = Data(attested: false);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject { ["clientDataJSON"] = Encode(client), ["authenticatorData"] = Encode(data), ["signature"] = Encode(signature), ["userHandle"] = owner });
    }

    public void Dispose() => key.Dispose();

    private byte[] Data(bool attested)
    {
        count++;
        var flags = (byte)(1 | (Recognises ? 4 : 0) | (attested ? 64 : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. BitConverter.GetBytes(count).Reverse()];
    }

    private byte[] ClientData(string type, JsonElement asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked.GetProperty("challenge").GetString(),
        ["origin"] = origin.GetLeftPart(UriPartial.Authority),
        ["crossOrigin"] = false,
    }.ToJsonString());

    /// <summary>The public key as COSE writes it (RFC 9052): kty EC2, alg ES256, crv P-256, x, y.</summary>
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Encode(id),
        ["rawId"] = Encode(id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
