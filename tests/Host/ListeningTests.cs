using System.Net;
using System.Net.Sockets;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Host;

/// <summary>A site that cannot listen says so, and nothing else.</summary>
public sealed class ListeningTests
{
    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence_and_nothing_is_opened()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = new Uri($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        (await ServerProcess.Fail(taken)).ShouldBe((1, $"Somebody else listens at {taken.ToString().TrimEnd('/')} already. Stop what listens there, or choose another address with --urls."));
    }

    [Fact]
    public async Task What_is_no_address_is_told_with_one_that_is() =>
        (await Serve.Run(new SiteOptions { Urls = "5080" }, TestContext.Current.CancellationToken).ShouldThrowAsync<Refused>()).Message.ShouldContain("\"5080\" is no address to listen on");
}
