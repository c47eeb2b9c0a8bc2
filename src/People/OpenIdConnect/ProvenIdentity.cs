namespace Tandem.People.OpenIdConnect;

/// <summary>Who somebody is in the eyes of an identity provider, once its token was checked.</summary>
/// <param name="Subject">Its name for the person, which never changes and is never given to another.</param>
/// <param name="Email">In lower case; null where the provider does not say for certain that it is the person's own.</param>
/// <param name="UserName">What the provider's administrator would call them; null where it does not say.</param>
/// <param name="Shown">By which the person recognises it.</param>
public sealed record ProvenIdentity(string Issuer, string Subject, string? Email, string? UserName, string? Name, string Shown);
