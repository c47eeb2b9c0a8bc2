namespace Tandem.Kernel.Storage;

/// <summary>Keeps tables that the model cannot describe, such as an index of words: caches that can always be made anew.</summary>
public interface IOwnTables
{
    /// <summary>Makes the tables that are not there yet, whenever a site is opened.</summary>
    Task Prepare(CancellationToken stop);
}
