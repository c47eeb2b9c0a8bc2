namespace Tandem.Kernel.Storage;

/// <summary>How a piece of writing shares its transaction.</summary>
public enum WriteMode
{
    /// <summary>With those who queue beside it: short work.</summary>
    Together,

    /// <summary>In a transaction of its own: long work for which those before it should not wait.</summary>
    Alone,

    /// <summary>On the writing connection but outside of any transaction: migrations, checkpoints.</summary>
    Outside,
}
