namespace Tandem.Kernel.Access;

/// <summary>How far a right reaches.</summary>
public enum GrantScope
{
    /// <summary>Records the person asked for or is named on.</summary>
    Own,

    /// <summary>All records of one organisation.</summary>
    Organisation,

    /// <summary>All records.</summary>
    Everywhere,
}
