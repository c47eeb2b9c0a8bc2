namespace Tandem.Operation.Investigations;

/// <summary>Where a cause may lie: the bones of a cause-and-effect diagram (Ishikawa), in the words of service management.</summary>
public enum CauseCategory
{
    /// <summary>Who does it: knowledge, load, communication.</summary>
    People = 1,

    /// <summary>How it is done: process, instruction, check.</summary>
    Method = 2,

    /// <summary>With what: hardware, software, network.</summary>
    Technology = 3,

    /// <summary>On what it relies: data, configuration, documentation.</summary>
    Information = 4,

    /// <summary>Who delivers to it.</summary>
    Supplier = 5,

    /// <summary>Where it happens: power, climate, season, demand.</summary>
    Environment = 6,
}
