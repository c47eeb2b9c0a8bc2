namespace Tandem.People.SignIn;

/// <summary>Hung on an address that knows its callers by keys of its own: what it is shown there is its affair, unless it is one of our tokens.</summary>
public sealed record OwnKeys;
