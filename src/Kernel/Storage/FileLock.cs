namespace Tandem.Kernel.Storage;

/// <summary>A lock between the processes of one machine: whoever has the file open has it; the system frees it when a process dies.</summary>
internal static class FileLock
{
    /// <summary>Takes the lock, or null when another process has it.</summary>
    public static FileStream? Try(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting for the process that has it.</summary>
    public static FileStream Take(string file)
    {
        while (true)
        {
            if (Try(file) is { } taken)
                return taken;
            Thread.Sleep(1);
        }
    }
}
