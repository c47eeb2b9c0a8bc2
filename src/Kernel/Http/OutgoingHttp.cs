namespace Tandem.Kernel.Http;

/// <summary>
/// The way out of the house: what another site is asked goes through here, with bounds to patience and size. It follows no redirect, keeps
/// no cookie, and tells the other side nothing that it was not told to say.
/// </summary>
public sealed class OutgoingHttp : IDisposable
{
    private const int MostBytes = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };

    /// <exception cref="HttpRequestException">The other side cannot be reached, or answers more than is read.</exception>
    /// <exception cref="TaskCanceledException">It takes too long.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop) => client.SendAsync(request, stop);

    public void Dispose() => client.Dispose();
}
