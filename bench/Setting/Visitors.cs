using System.Diagnostics;
using System.Net.Http.Headers;

namespace Tandem.Bench.Setting;

/// <summary>Those who ask a server of our own, on the loopback address, a bounded number of times.</summary>
internal sealed class Visitors : IDisposable
{
    private readonly HttpClient client;

    private Visitors(Uri address, string token, int many)
    {
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = many, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/json");
    }

    public HttpClient Client => client;

    /// <summary>Comes with a token of the administrator. It is made before the site is served.</summary>
    public static async Task<string> Token(string program, SiteOptions site) =>
        (await Server.Command(program, site, "token", "--for", "admin", "--scopes", "all")).Said.Trim();

    public static Visitors To(Server server, string token, int many = 1) => new(server.Address, token, many);

    /// <summary>Asks for each address in turn.</summary>
    /// <returns>How long each answer took, in milliseconds, as the client saw it.</returns>
    public async Task<List<double>> Ask(IEnumerable<string> addresses)
    {
        var times = new List<double>();
        foreach (var address in addresses)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address);
            await answer.Content.LoadIntoBufferAsync();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        return times;
    }

    public void Dispose() => client.Dispose();
}
