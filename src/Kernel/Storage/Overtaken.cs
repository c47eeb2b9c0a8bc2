namespace Tandem.Kernel.Storage;

/// <summary>What somebody does whom another was faster than: look again, and begin anew.</summary>
public static class Overtaken
{
    extension(Store store)
    {
        /// <summary>Changes many records a stretch at a time; who was overtaken looks again at what is left.</summary>
        /// <param name="atOnce">How many a full stretch holds.</param>
        /// <param name="change">Finds and changes the next ones; returns how many it found.</param>
        public async Task InStretches(int atOnce, Func<Task<int>> change, CancellationToken stop)
        {
            while (true)
            {
                var changed = await change();
                try
                {
                    await store.SaveChangesAsync(stop);
                }
                catch (Stale)
                {
                    store.Forget();
                    continue;
                }

                if (changed < atOnce)
                    return;
            }
        }

        /// <summary>Does something and saves it; who was overtaken meanwhile begins anew.</summary>
        /// <exception cref="Stale">It was overtaken each time.</exception>
        public async Task<T> Anew<T>(int tries, Func<Task<T>> work)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await work();
                }
                catch (Stale) when (attempt < tries)
                {
                    store.Forget();
                }
            }
        }
    }
}
