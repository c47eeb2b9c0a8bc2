namespace Tandem.People.OneTimeLinks;

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Makes the first administrator.</summary>
    SetUp,

    /// <summary>Lets somebody in for the first time.</summary>
    Invitation,

    /// <summary>Sets a forgotten password anew.</summary>
    Reset,

    /// <summary>Signs somebody in without a password, at the machine's own word.</summary>
    SignIn,
}
