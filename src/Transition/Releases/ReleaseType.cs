namespace Tandem.Transition.Releases;

/// <summary>How much a release brings at once (ITIL release management).</summary>
public enum ReleaseType
{
    /// <summary>Much that is new: people have to learn it.</summary>
    Major = 1,

    /// <summary>Small enhancements and fixes.</summary>
    Minor = 2,

    /// <summary>Mends what cannot wait.</summary>
    Emergency = 3,
}
