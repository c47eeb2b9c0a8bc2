namespace Tandem.People.SignIn;

/// <summary>What is known between the password and the code.</summary>
/// <param name="Stamp">The account's stamp when the password was accepted.</param>
internal sealed record PasswordAccepted(Guid Person, string Stamp, string ReturnUrl, bool Keep);
