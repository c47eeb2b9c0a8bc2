namespace Tandem.People.SignIn;

/// <summary>What is known between the first proof and the code.</summary>
/// <param name="Stamp">The account's stamp when the first proof was accepted.</param>
/// <param name="How">What the session will be said to have begun by.</param>
internal sealed record HalfProven(Guid Person, string Stamp, string ReturnUrl, bool Keep, string How);
