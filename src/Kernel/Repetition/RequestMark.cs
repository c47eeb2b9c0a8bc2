namespace Tandem.Kernel.Repetition;

/// <summary>By what a request is known again that is carried out together with others.</summary>
/// <param name="Key">Of its sender and the <c>Idempotency-Key</c>.</param>
/// <param name="Fingerprint">Of what was sent.</param>
public sealed record RequestMark(byte[] Key, byte[] Fingerprint);
